import { randomInt } from 'node:crypto'
import { db } from '#db/client.ts'
import { callbacks } from '#db/schema/callbacks.ts'
import { merchants, users } from '#db/schema/merchants.ts'
import type { Actor } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'

/** Somebody of a merchant of their own. */
export async function newActor(): Promise<Actor> {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const email = `${randomInt(2 ** 40)}@example.com`
  const [user] = await db().insert(users).values({ name: 'Ayu', email, passwordHash: 'x' }).returning()
  return { merchantId: merchant?.id ?? '', userId: user?.id ?? '' }
}

type Row = Pick<typeof callbacks.$inferInsert, 'state'> & Partial<typeof callbacks.$inferInsert>

/** Callbacks of an endpoint a millisecond apart, the newest last and now; gives their ids. */
export async function newCallbacks(
  { merchantId }: Actor,
  endpointId: string,
  rows: Row[],
  now = Date.now(),
): Promise<string[]> {
  const values = rows.map((row, index) => ({
    id: newId(now - (rows.length - 1 - index)),
    endpointId,
    merchantId,
    event: 'DELIVERED',
    dueAt: row.state === 'pending' ? new Date(now) : null,
    ...row,
  }))
  for (let begin = 0; begin < values.length; begin += 2_000)
    await db()
      .insert(callbacks)
      .values(values.slice(begin, begin + 2_000))
  return values.map(({ id }) => id)
}
