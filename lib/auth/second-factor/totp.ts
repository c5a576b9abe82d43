import { generateSecret, generateURI, verifySync } from 'otplib/functional'

/** A new secret of 160 bits for an authenticator app, and the address that its QR code carries. */
export function newTotpSecret(email: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: 'Sandi', label: email, secret }) }
}

/** The time step that a code belongs to: the present one or a neighbour (RFC 6238). Undefined: a wrong code. */
export function findTotpStep(secret: string, code: string, nowMs = Date.now()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const result = verifySync({ secret, token: code, epoch: Math.floor(nowMs / 1000), epochTolerance: 30 })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
