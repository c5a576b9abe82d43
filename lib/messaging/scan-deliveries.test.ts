import { beforeAll, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { merchants } from '#db/schema/index.ts'
import { exportDeliveries } from './export-deliveries.ts'
import { listDeliveries, type Place } from './list-deliveries.ts'

const count = 30_000
// One in this many matches.
const rare = 7_000
let merchant = { id: '', defaultCountry: 'ID' }
let matching: string[] = []
const filter = { status: ['REJECTED'] }

beforeAll(async () => {
  const [row] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  merchant = { id: row?.id ?? '', defaultCountry: 'ID' }
  await sql()`
    insert into deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient, recipient_hash,
      product_id, status, status_at, routes, currency, reserved_micros, charge, created_at)
    select uuidv7(make_interval(secs => n - ${count})), ${merchant.id}, gen_random_uuid(), 'otp', 'Request', 'SMS',
      'login', '+628123456789', '\\x00', 'alfa.sms', case when n % ${rare} = 0 then 'REJECTED' else 'SENT' end, now(),
      '{}', 'IDR', 0, 'settled', now()
    from generate_series(1, ${count}::integer) n`
  const rows = await sql()<
    { id: string }[]
  >`select id from deliveries where status = 'REJECTED' order by id desc`
  matching = rows.map(({ id }) => id)
})

/** Follows the cursor until the end; with no time at all each page is one block. */
async function walk(place: Place, cursor: 'older' | 'newer', budgetMs: number) {
  const found: string[] = []
  let pages = 0
  let next: string | undefined
  do {
    const at = cursor === 'older' ? { olderThan: next } : { newerThan: next }
    const page = await listDeliveries(merchant, { ...filter, ...place, ...at }, 50, budgetMs)
    found.push(...page.items.map(({ id }) => id))
    pages++
    if (page.searchedTo) expect(page.items.length).toBeLessThan(50)
    next = page[cursor]
  } while (next)
  return { found, pages }
}

test('a search that runs out of time says how far it came and goes on there, missing and repeating nothing', async () => {
  const down = await walk({}, 'older', 0)
  expect(down.found).toEqual(matching)
  expect(down.pages).toBeGreaterThan(3)
  const up = await walk({ sort: 'oldest' }, 'newer', 0)
  expect(up.found).toEqual(matching.toReversed())
})

test('with time enough the same search is one page', async () => {
  expect(await walk({}, 'older', 60_000)).toEqual({ found: matching, pages: 1 })
})

test('an export has every match, whatever lies between them', async () => {
  const actor = { merchantId: merchant.id, userId: merchant.id }
  let text = ''
  for await (const piece of exportDeliveries(merchant, actor, filter)) text += piece
  const ids = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(',')[0])
  expect(ids).toEqual(matching)
})
