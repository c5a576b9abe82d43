import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { callbackEndpoints, callbacks } from '#db/schema/callbacks.ts'
import { merchants } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'

/** The state of every product in the seed's shape: the body of the health webhook. */
export type HealthNews = { vendor: string; data: { product: string; status: 'healthy' | 'unhealthy' }[] }[]

/**
 * Puts the state of every product into the queue of each health endpoint, of one merchant or of all, inside the given
 * transaction; what an endpoint that is off would have been told is held for it. Returns how many are to be sent.
 */
export async function announceHealth(tx: Tx, body: HealthNews, merchantId?: string): Promise<number> {
  const conditions: (SQL | undefined)[] = [
    eq(callbackEndpoints.kind, 'health'),
    merchantId === undefined ? undefined : eq(callbackEndpoints.merchantId, merchantId),
  ]
  const endpoints = await tx
    .select({
      id: callbackEndpoints.id,
      merchantId: callbackEndpoints.merchantId,
      disabledAt: callbackEndpoints.disabledAt,
    })
    .from(callbackEndpoints)
    .innerJoin(merchants, and(eq(merchants.id, callbackEndpoints.merchantId), eq(merchants.status, 'active')))
    .where(and(...conditions))
  if (endpoints.length === 0) return 0
  await tx.insert(callbacks).values(
    endpoints.map(endpoint => ({
      id: newId(),
      endpointId: endpoint.id,
      merchantId: endpoint.merchantId,
      event: 'health',
      body,
      ...(endpoint.disabledAt
        ? { state: 'held' as const }
        : { state: 'pending' as const, dueAt: new Date() }),
    })),
  )
  return endpoints.filter(({ disabledAt }) => disabledAt === null).length
}
