import { and, eq, inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { isId } from '#lib/core/id.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import { signAll } from '#lib/core/secret.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { locales } from '#lib/i18n/locales.ts'
import { hashRecipient } from '#lib/messaging/recipient.ts'
import { readUnsubscribeToken } from './unsubscribe-link.ts'

export interface UnsubscriptionFacts {
  merchantName: string
  /** Masked: whoever has the link need not be the reader. */
  address: string
  locale: Locale
  unsubscribed: boolean
}

/** What a link that ends a subscription is about; undefined when we did not make it. */
export async function describeUnsubscription(token: string): Promise<UnsubscriptionFacts | undefined> {
  const reader = readUnsubscribeToken(token)
  if (!reader) return undefined
  const { merchantId, address } = reader
  const [merchant] = await db().select().from(merchants).where(eq(merchants.id, merchantId))
  if (!merchant) return undefined
  const hashes = signAll('address', address).map(({ digest }) => digest)
  const [suppressed] = await db()
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(and(eq(suppressions.merchantId, merchantId), inArray(suppressions.recipientHash, hashes)))
  return {
    merchantName: merchant.name,
    address: maskRecipient(address),
    locale: locales.find(locale => locale === merchant.locale) ?? 'en',
    unsubscribed: suppressed !== undefined,
  }
}

/** Leaves the reader of an e-mail out of its merchant's campaigns from now on. False: no token of ours. Twice is fine. */
export async function unsubscribe(token: string): Promise<boolean> {
  const reader = readUnsubscribeToken(token)
  if (!reader) return false
  const { merchantId, address, deliveryId } = reader
  const [merchant] = await db()
    .select({ id: merchants.id })
    .from(merchants)
    .where(eq(merchants.id, merchantId))
  if (!merchant) return false
  await db()
    .insert(suppressions)
    .values({
      merchantId,
      recipientHash: hashRecipient(address),
      address,
      reason: 'unsubscribed',
      deliveryId: isId(deliveryId) ? deliveryId : null,
    })
    .onConflictDoNothing()
  return true
}
