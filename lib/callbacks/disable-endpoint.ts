import { and, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { memberships, merchants, users } from '#db/schema/merchants.ts'
import { env } from '#lib/core/env.ts'
import { isLocale } from '#lib/i18n/locales.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { holdCallbacks } from './hold-callbacks.ts'

type Endpoint = typeof callbackEndpoints.$inferSelect

/**
 * Turns off an endpoint that said it is gone, or that has failed for too long, tells its merchant's owners by mail,
 * and holds what waits for it. One that is off already stays as it is.
 */
export async function disableEndpoint(endpointId: string, reason: 'gone' | 'failing'): Promise<void> {
  const disabled = await db().transaction(async tx => {
    const [endpoint] = await tx
      .update(callbackEndpoints)
      .set({ disabledAt: sql`now()`, disabledFor: reason, updatedAt: sql`now()` })
      .where(and(eq(callbackEndpoints.id, endpointId), isNull(callbackEndpoints.disabledAt)))
      .returning()
    if (endpoint) await mailOwners(tx, endpoint, reason)
    return endpoint !== undefined
  })
  if (disabled) await holdCallbacks(endpointId)
}

async function mailOwners(tx: Tx, { merchantId, url }: Endpoint, reason: 'gone' | 'failing'): Promise<void> {
  const owners = await tx
    .select({ email: users.email, locale: users.locale, merchant: merchants.name, usual: merchants.locale })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(merchants, eq(merchants.id, memberships.merchantId))
    .where(and(eq(memberships.merchantId, merchantId), eq(memberships.role, 'owner')))
  for (const { email, locale, merchant, usual } of owners) {
    await enqueueMail(tx, {
      to: email,
      locale: locale ?? (isLocale(usual) ? usual : 'en'),
      template: reason === 'gone' ? 'callbackGone' : 'callbackFailing',
      // Its path may hold a secret of the merchant's own.
      values: { merchant, host: new URL(url).host },
      link: `${env().publicUrl}/callbacks`,
    })
  }
}
