import { endpoint } from '#lib/api/endpoint.ts'
import { verifyOtp } from '#lib/otp/verify-otp.ts'
import { verifyBody } from './otp-schemas.ts'

export const otpVerify = endpoint({
  method: 'POST',
  path: '/otp/verify',
  name: 'otpVerify',
  summary: 'Verify a code',
  description:
    'Checks what an end user typed. A right code verifies once. A wrong one says in `data.attempts_left` how many tries are left.',
  body: verifyBody,
  bodyBytesMax: 65_536,
  errors: ['codeWrong', 'codeExpired', 'codeUsed', 'verifyLocked'],
  idempotent: false,
  run: async ({ caller, body }) => {
    await verifyOtp(caller.merchantId, body.otp_id, body.otp)
    return { message: 'OTP verified successfully' }
  },
})
