import { endpoint } from '#lib/api/endpoint.ts'
import { requestBody, sentOtp } from './otp-schemas.ts'
import { sendCode } from './send-code.ts'
import { codeErrors } from './send-errors.ts'

export const otpRequest = endpoint({
  method: 'POST',
  path: '/otp/request',
  name: 'otpRequest',
  summary: 'Request a code',
  description:
    'Makes a one-time password and sends it through the gateway; the answer masks it. A repeated request for the same address keeps the code and its attempt counter, and has to wait for the cool-down.',
  body: requestBody,
  bodyBytesMax: 65_536,
  data: sentOtp,
  errors: codeErrors,
  idempotent: true,
  run: call => sendCode(call, { method: 'Request' }),
})
