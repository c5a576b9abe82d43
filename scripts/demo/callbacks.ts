import { and, eq, like } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackEndpoints } from '#db/schema/callbacks.ts'
import { makeSecret, openSecret, sealSecret } from '#lib/callbacks/secret.ts'
import { newId } from '#lib/core/id.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'

/** Points the demo merchant's endpoints at the simulated merchant's present address, and tells it their secrets. */
export async function seedCallbacks(merchantId: string, merchantUrl: string): Promise<void> {
  const mine = and(
    eq(callbackEndpoints.merchantId, merchantId),
    like(callbackEndpoints.url, 'http://127.0.0.1:%'),
  )
  const before = await db().select().from(callbackEndpoints).where(mine)
  for (const { id, url } of before) {
    const { pathname, search } = new URL(url)
    await db()
      .update(callbackEndpoints)
      .set({ url: merchantUrl + pathname + search })
      .where(and(eq(callbackEndpoints.id, id), eq(callbackEndpoints.merchantId, merchantId)))
  }
  for (const [kind, path] of [
    ['status', '/callbacks'],
    ['health', '/health'],
  ] as const) {
    if (before.some(endpoint => endpoint.kind === kind)) continue
    const id = newId()
    await db()
      .insert(callbackEndpoints)
      .values({
        id,
        merchantId,
        kind,
        url: merchantUrl + path,
        events: kind === 'status' ? [...deliveryStatuses] : [],
        secretSealed: sealSecret(makeSecret(), id),
      })
  }
  await tellSecrets(merchantUrl, await db().select().from(callbackEndpoints).where(mine))
}

async function tellSecrets(
  merchantUrl: string,
  endpoints: (typeof callbackEndpoints.$inferSelect)[],
): Promise<void> {
  const secrets = endpoints.flatMap(({ id, secretSealed, previousSecretSealed }) =>
    [secretSealed, previousSecretSealed].flatMap(sealed => (sealed ? [openSecret(sealed, id)] : [])),
  )
  const response = await fetch(`${merchantUrl}/_secrets`, {
    method: 'PUT',
    body: JSON.stringify({ secrets }),
  })
  if (!response.ok) throw new Error('the simulated merchant did not take its secrets')
}
