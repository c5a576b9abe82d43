import { and, eq, inArray } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '#db/client.ts'
import { gateways, invitations, memberships, merchantKeys, users } from '#db/schema/index.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { isId } from '#lib/core/id.ts'

/** What the merchant's own things among these ids are called today; what is gone or not theirs has no name. */
export async function nameSubjects(merchantId: string, subjectIds: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(subjectIds)].filter(isId)
  if (ids.length === 0) return new Map()
  const rows = await unionAll(
    db()
      .select({ id: gateways.id, name: gateways.name })
      .from(gateways)
      .where(and(eq(gateways.merchantId, merchantId), inArray(gateways.id, ids))),
    db()
      .select({ id: merchantKeys.id, name: merchantKeys.name })
      .from(merchantKeys)
      .where(and(eq(merchantKeys.merchantId, merchantId), inArray(merchantKeys.id, ids))),
    db()
      .select({ id: vendorCredentials.id, name: vendorCredentials.name })
      .from(vendorCredentials)
      .where(and(eq(vendorCredentials.merchantId, merchantId), inArray(vendorCredentials.id, ids))),
    db()
      .select({ id: invitations.id, name: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.merchantId, merchantId), inArray(invitations.id, ids))),
    db()
      .select({ id: users.id, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.merchantId, merchantId), inArray(memberships.userId, ids))),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
