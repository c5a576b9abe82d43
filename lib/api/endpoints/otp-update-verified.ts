import { endpoint } from '#lib/api/endpoint.ts'
import { reportVerified } from '#lib/otp/verify-otp.ts'
import { updateVerifiedBody } from './otp-schemas.ts'

export const otpUpdateVerified = endpoint({
  method: 'POST',
  path: '/otp/update_verified',
  name: 'otpUpdateVerified',
  summary: 'Report a verified code',
  description:
    'Says that you checked a code yourself and it was right. The delivery becomes Verified, so that statistics and automatic routing know what works.',
  body: updateVerifiedBody,
  bodyBytesMax: 65_536,
  errors: ['transactionUnknown', 'codeUsed'],
  idempotent: false,
  run: async ({ caller, body }) => {
    await reportVerified(caller.merchantId, body.otp_id)
    return { message: 'OTP status updated successfully' }
  },
})
