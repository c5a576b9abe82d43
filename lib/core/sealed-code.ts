import { open, seal } from './secret.ts'

/** A code sealed for the otp that it is of, wherever it is kept. */
export function sealCode(otpId: string, code: string): string {
  return seal(code, place(otpId))
}

/** The code of `sealCode`; throws when it was sealed for another otp. */
export function openCode(otpId: string, sealed: string): string {
  return open(sealed, place(otpId))
}

const place = (otpId: string) => `otps.code:${otpId}`
