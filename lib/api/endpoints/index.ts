import type { Endpoint } from '#lib/api/endpoint.ts'
import { balance } from './balance.ts'
import { health } from './health.ts'
import { messageSend } from './message-send.ts'
import { messageShow } from './message-show.ts'
import { otpGenerate } from './otp-generate.ts'
import { otpRequest } from './otp-request.ts'
import { otpSend } from './otp-send.ts'
import { otpShow } from './otp-show.ts'
import { otpUpdateVerified } from './otp-update-verified.ts'
import { otpVerify } from './otp-verify.ts'

/** The public API, whole: what is listed here is served, documented and tested. */
export const endpoints: readonly Endpoint[] = [
  otpRequest,
  otpGenerate,
  otpSend,
  otpVerify,
  otpUpdateVerified,
  otpShow,
  messageSend,
  messageShow,
  balance,
  health,
]
