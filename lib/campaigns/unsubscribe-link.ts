import { env } from '#lib/core/env.ts'
import { isId } from '#lib/core/id.ts'
import { open, seal } from '#lib/core/secret.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { Unsubscription } from './unsubscribe-footer.ts'

interface Reader {
  merchantId: string
  address: string
  deliveryId: string
}

const place = 'unsubscribe'

/** The token of a link that ends a subscription: it says all that is needed, so it works for as long as the keys do. */
export function unsubscribeToken({ merchantId, address, deliveryId }: Reader): string {
  return seal(JSON.stringify([merchantId, deliveryId, address]), place)
}

/** Whom a token is for; undefined when we did not make it. */
export function readUnsubscribeToken(token: string): Reader | undefined {
  if (token.length > 1024) return undefined
  try {
    const [merchantId, deliveryId, address] = JSON.parse(open(token, place)) as string[]
    return merchantId && deliveryId && address && isId(merchantId)
      ? { merchantId, deliveryId, address }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * How the reader of an e-mail of this gateway ends it; undefined for what is no e-mail. What nobody is sent (a preview)
 * names no reader, and its link ends nothing.
 */
export function unsubscription(
  { channel, merchant }: ConfiguredGateway,
  reader?: { address: string; deliveryId: string },
): Unsubscription | undefined {
  if (channel !== 'EMAIL') return undefined
  const token = reader ? unsubscribeToken({ merchantId: merchant.id, ...reader }) : 'preview'
  return {
    url: `${env().publicUrl}/api/unsubscribe/${token}`,
    merchantName: merchant.name,
    locale: locales.find(locale => locale === merchant.locale) ?? 'en',
  }
}
