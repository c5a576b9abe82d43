import type { Tx } from '#db/client.ts'
import { auditLog } from '#db/schema/merchants.ts'
import type { AuditAction } from './actions.ts'

/** Who changes something of a merchant, and from which address. */
export interface Actor {
  merchantId: string
  userId: string
  ip?: string | undefined
}
/** The same of the installation: `merchantId` only where one merchant is concerned. */
export type AnyActor = Omit<Actor, 'merchantId'> & { merchantId: string | null }
/** An actor, or nobody by name: the command line. */
export type Changer = Omit<AnyActor, 'userId'> & { userId: string | null }

interface Change {
  action: AuditAction
  subjectId: string
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
}

const secretNames = /secret|password|token|hash|sealed|config|^key$|apiKey/i

/**
 * Writes the audit entry of a change, inside its transaction: of two states only the fields that differ, and of a
 * field whose name says that it holds a secret only that it changed.
 */
export async function recordChange(tx: Tx, actor: Changer, change: Change): Promise<void> {
  const { before, after } = change
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const differs = (name: string) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name])
  const told = before && after ? names.filter(name => name in after && differs(name)) : names
  const pick = (from: Record<string, unknown> | undefined) =>
    from && Object.fromEntries(told.map(name => [name, mask(name, from[name])]))
  await tx.insert(auditLog).values({
    merchantId: actor.merchantId,
    userId: actor.userId,
    ip: actor.ip ?? null,
    action: change.action,
    subjectId: change.subjectId,
    before: pick(before),
    after: pick(after),
  })
}

function mask(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value !== null && value !== undefined && secretNames.test(name) ? '••••' : value
}
