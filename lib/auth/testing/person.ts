import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'
import { hashPassword } from '../password.ts'
import { openSession, type Self } from '../session.ts'

export const password = 'correct horse battery'
let hash: Promise<string> | undefined

/** Somebody with an account of their own and a session. */
export async function newPerson(address = `${newId()}@example.com`): Promise<Self> {
  hash ??= hashPassword(password)
  const [user] = await db()
    .insert(users)
    .values({ email: address, name: 'Ayu Lestari', passwordHash: await hash })
    .returning()
  if (!user) throw new Error('no user was made')
  const { id, name, email, locale, operator } = user
  const sessionId = await openSession(db(), id, { ip: '203.0.113.9', userAgent: 'Test' })
  return { sessionId, ip: undefined, user: { id, name, email, locale, operator } }
}
