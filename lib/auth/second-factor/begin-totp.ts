import qrCode from 'qrcode'
import { seal } from '#lib/core/secret.ts'
import type { Self } from '../session.ts'
import { newTotpSecret } from './totp.ts'

export interface TotpOffer {
  secret: string
  /** The QR code as a picture's address. */
  qrCode: string
  /** The secret as it comes back with the first code; nothing is stored before that. */
  sealed: string
}

export const offerPlace = (userId: string) => `totp-offer:${userId}`
const offerLifeMs = 30 * 60_000

/** Offers somebody a second factor, to be confirmed with its first code within 30 minutes. */
export async function beginTotp({ user }: Self): Promise<TotpOffer> {
  const { secret, uri } = newTotpSecret(user.email)
  const svg = await qrCode.toString(uri, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const expiresAt = Date.now() + offerLifeMs
  return {
    secret,
    qrCode: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    sealed: seal(JSON.stringify({ secret, expiresAt }), offerPlace(user.id)),
  }
}
