import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '#db/client.ts'
import { memberships, sessions } from '#db/schema/merchants.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { keepsAccess } from '#lib/auth/keeps-access.ts'
import { openSession } from '#lib/auth/session.ts'
import { newId } from '#lib/core/id.ts'
import { eventStream } from './event-stream.ts'

let access = { sessionId: '', merchantId: '' }
const client = () => new AbortController()

beforeEach(async () => {
  const owner = { name: 'Ayu', email: `${newId()}@toko.test`, password: 'never signs in' }
  const { merchantId, userId } = await createMerchant({ name: 'Toko', owner })
  access = { merchantId, sessionId: await openSession(db(), userId, {}) }
})

/** A stream that a browser reads. */
function open({ signal } = client()) {
  const stop = vi.fn()
  const onClose = vi.fn()
  let send: (event: string, data: unknown) => void = () => {}
  const stream = eventStream({
    start: sender => {
      send = sender
      return stop
    },
    isAllowed: () => keepsAccess(access, 'deliveries.view'),
    onClose,
    signal,
  })
  return { reader: stream.pipeThrough(new TextDecoderStream()).getReader(), stop, onClose, send: () => send }
}

async function readAll(reader: ReadableStreamDefaultReader<string>): Promise<string> {
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return text
    text += value
  }
}

test('news arrive as events, one line of data each', async () => {
  const { reader, send } = open()
  await reader.read()
  send()('news', { reason: 'two\nlines' })
  expect((await reader.read()).value).toBe('event: news\ndata: {"reason":"two\\nlines"}\n\n')
  await reader.cancel()
})

test.each([
  [
    'the session is ended',
    () => db().update(sessions).set({ endedAt: new Date() }).where(eq(sessions.id, access.sessionId)),
  ],
  [
    'the session runs out',
    () => db().update(sessions).set({ expiresAt: sql`now()` }).where(eq(sessions.id, access.sessionId)),
  ],
  [
    'the user leaves the merchant',
    () => db().delete(memberships).where(eq(memberships.merchantId, access.merchantId)),
  ],
])('it says so and ends within seconds when %s', async (_, end) => {
  const { reader, stop, onClose } = open()
  await reader.read()
  await end()
  expect(await readAll(reader)).toBe('event: end\ndata: {}\n\n')
  expect(stop).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})

test('watching does not keep an idle session alive', async () => {
  const idle = sql`now() - interval '31 minutes'`
  await db().update(sessions).set({ seenAt: idle }).where(eq(sessions.id, access.sessionId))
  expect(await keepsAccess(access, 'deliveries.view')).toBe(false)
})

test('a role that may not do it has no access, nor has a member of another merchant', async () => {
  await db().update(memberships).set({ role: 'viewer' }).where(eq(memberships.merchantId, access.merchantId))
  expect(await keepsAccess(access, 'deliveries.view')).toBe(true)
  expect(await keepsAccess(access, 'deliveries.export')).toBe(false)
  expect(await keepsAccess({ ...access, merchantId: newId() }, 'deliveries.view')).toBe(false)
})

test('everything stops when the browser goes away', async () => {
  const gone = client()
  const { stop, onClose } = open(gone)
  gone.abort()
  expect(stop).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})

test('a browser that reads nothing is let go', () => {
  const { stop, send } = open()
  for (let news = 0; news < 300; news++) send()('news', {})
  expect(stop).toHaveBeenCalledOnce()
})
