import { and, eq, gt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { contacts } from '#db/schema/vendors.ts'
import { AppError } from '#lib/core/error.ts'
import type { Recipient } from '#lib/messaging/recipient.ts'
import type { PlannedRoute } from '#lib/routing/plan-routes.ts'

const checkMs = 2_500

/**
 * Official WhatsApp's first contact: asks the vendor once whether a number can be reached there, and remembers
 * a yes. Throws `contactPending` when the vendor does not know in time (the merchant asks again), and
 * `phoneInvalid` when the number has no account. Routes whose vendor has no such check pass.
 */
export async function requireContact(recipient: Recipient, route: PlannedRoute): Promise<void> {
  const { vendor, config } = route
  if (!vendor.checkContact) return
  const [known] = await db()
    .select({ reachable: contacts.reachable })
    .from(contacts)
    .where(
      and(
        eq(contacts.vendorId, vendor.id),
        eq(contacts.recipientHash, recipient.hash),
        gt(contacts.checkedAt, sql`now() - interval '30 days'`),
      ),
    )
  if (known?.reachable) return
  const check = await vendor
    .checkContact(recipient.address, { config, signal: AbortSignal.timeout(checkMs) })
    .catch(() => 'pending' as const)
  if (check === 'pending') throw new AppError('contactPending', { retryAfterSeconds: 2 })
  if (check === 'invalid') {
    throw new AppError('phoneInvalid', { errors: [{ field: 'phone', message: 'has no WhatsApp account' }] })
  }
  await db()
    .insert(contacts)
    .values({ vendorId: vendor.id, recipientHash: recipient.hash, reachable: true })
    .onConflictDoUpdate({
      target: [contacts.vendorId, contacts.recipientHash],
      set: { reachable: true, checkedAt: sql`now()` },
    })
}
