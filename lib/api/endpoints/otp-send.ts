import { endpoint } from '#lib/api/endpoint.ts'
import { AppError } from '#lib/core/error.ts'
import { sendBody, sentOtp } from './otp-schemas.ts'
import { sendCode } from './send-code.ts'
import { codeErrors } from './send-errors.ts'

export const otpSend = endpoint({
  method: 'POST',
  path: '/otp/send',
  name: 'otpSend',
  summary: 'Send your own code',
  description:
    'Sends the code in `otp`, 4 to 8 digits. Not for MISSCALL, where the caller number is the code.',
  body: sendBody,
  bodyBytesMax: 65_536,
  data: sentOtp,
  errors: [...codeErrors, 'codeFormat'],
  idempotent: true,
  run: call => {
    const { otp } = call.body
    if (!/^\d{4,8}$/.test(otp)) {
      throw new AppError('codeFormat', { errors: [{ field: 'otp', message: 'must be 4 to 8 digits' }] })
    }
    return sendCode(call, { method: 'Send', code: otp })
  },
})
