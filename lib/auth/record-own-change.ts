import type { Tx } from '#db/client.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import type { Self } from './session.ts'

type Change = Omit<Parameters<typeof recordChange>[2], 'subjectId'>

/** Writes the audit entry of what somebody changes about their own account, which belongs to no merchant. */
export function recordOwnChange(
  tx: Tx,
  { user, ip }: Pick<Self, 'ip'> & { user: { id: string } },
  change: Change,
): Promise<void> {
  return recordChange(tx, { merchantId: null, userId: user.id, ip }, { ...change, subjectId: user.id })
}
