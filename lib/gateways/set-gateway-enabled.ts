import { and, eq, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import { getGateway } from './get-gateway.ts'
import { lockGateway } from './lock-gateway.ts'

/** Turns a gateway on or off at once. Throws `gatewayUnknown` when the merchant has no such gateway. */
export async function setGatewayEnabled(actor: Actor, id: string, enabled: boolean): Promise<void> {
  await db().transaction(async tx => {
    await lockGateway(tx, actor.merchantId, id)
    const present = await getGateway(actor.merchantId, id, tx)
    if (present.enabled === enabled) return
    await tx
      .update(gateways)
      .set({ enabled, updatedAt: sql`clock_timestamp()` })
      .where(and(eq(gateways.id, id), eq(gateways.merchantId, actor.merchantId)))
    await recordChange(tx, actor, {
      action: enabled ? 'gateway.enable' : 'gateway.disable',
      subjectId: id,
      before: { enabled: present.enabled },
      after: { enabled },
    })
  })
}
