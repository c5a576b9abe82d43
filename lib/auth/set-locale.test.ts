import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, users } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { setLocale } from './set-locale.ts'

async function newUser(): Promise<string> {
  const [user] = await db()
    .insert(users)
    .values({ email: `${newId()}@example.com`, name: 'Ayu', passwordHash: 'x' })
    .returning()
  return user?.id ?? ''
}

const localeOf = async (id: string) =>
  (await db().select({ locale: users.locale }).from(users).where(eq(users.id, id)))[0]?.locale
const changesOf = (id: string) => db().select().from(auditLog).where(eq(auditLog.subjectId, id))

test('the chosen language is stored for this user alone, and who chose it is written down', async () => {
  const [userId, other] = [await newUser(), await newUser()]
  await setLocale({ userId, ip: '192.0.2.7' }, 'id')
  expect([await localeOf(userId), await localeOf(other)]).toEqual(['id', null])
  expect(await changesOf(userId)).toMatchObject([
    {
      merchantId: null,
      userId,
      ip: '192.0.2.7',
      action: 'user.locale',
      before: { locale: null },
      after: { locale: 'id' },
    },
  ])
})

test('choosing the same language again changes nothing, also at the same time', async () => {
  const userId = await newUser()
  await Promise.all(Array.from({ length: 8 }, () => setLocale({ userId }, 'en')))
  expect(await changesOf(userId)).toHaveLength(1)
})
