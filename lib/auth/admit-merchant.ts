import type { Actor } from '#lib/audit/record-change.ts'
import type { Seat } from './find-seat.ts'
import { mayDo, type Operation } from './operations.ts'
import { findCurrentSeat, findCurrentUser, requireMerchant } from './require-merchant.ts'

type Admission =
  | { kind: 'admitted'; seat: Seat & { actor: Actor } }
  /** What to answer: 401 nobody is signed in, 404 they have no such merchant, 403 their role does not do this. */
  | { kind: 'refused'; status: 401 | 403 | 404 }

/** The same check as `requireMerchant` for route handlers, which answer a status instead of opening another page. */
export async function admitMerchant(operation: Operation, merchantId?: string): Promise<Admission> {
  if (!(await findCurrentUser())) return { kind: 'refused', status: 401 }
  const seat = await findCurrentSeat()
  if (!seat || (merchantId !== undefined && seat.merchant.id !== merchantId)) {
    return { kind: 'refused', status: 404 }
  }
  if (!mayDo(seat.role, operation)) return { kind: 'refused', status: 403 }
  return { kind: 'admitted', seat: await requireMerchant(operation) }
}
