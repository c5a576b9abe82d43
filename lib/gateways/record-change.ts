import type { Tx } from '#db/client.ts'
import { auditLog } from '#db/schema/merchants.ts'

/** Who changes a gateway, and for which merchant. */
export interface Actor {
  merchantId: string
  userId: string
}
interface Change {
  action: 'gateway.create' | 'gateway.update' | 'gateway.enable' | 'gateway.disable'
  gatewayId: string
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

/** Writes the audit entry of a change, inside its transaction, with only the fields that differ. */
export async function recordChange(tx: Tx, actor: Actor, change: Change): Promise<void> {
  const { before, after } = change
  const differs = (name: string) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name])
  const names = before ? Object.keys(after).filter(differs) : Object.keys(after)
  const pick = (from: Record<string, unknown>) => Object.fromEntries(names.map(name => [name, from[name]]))
  await tx.insert(auditLog).values({
    merchantId: actor.merchantId,
    userId: actor.userId,
    action: change.action,
    subjectId: change.gatewayId,
    before: before && pick(before),
    after: pick(after),
  })
}
