import { endpoint } from '#lib/api/endpoint.ts'
import { requestBody, sentOtp } from './otp-schemas.ts'
import { sendCode } from './send-code.ts'
import { codeErrors } from './send-errors.ts'

export const otpGenerate = endpoint({
  method: 'POST',
  path: '/otp/generate',
  name: 'otpGenerate',
  summary: 'Generate a code',
  description:
    'Like request, but the code comes back in clear, for merchants that check it themselves. They then report it with update_verified.',
  body: requestBody,
  bodyBytesMax: 65_536,
  data: sentOtp,
  errors: codeErrors,
  idempotent: true,
  run: call => sendCode(call, { method: 'Generate' }),
})
