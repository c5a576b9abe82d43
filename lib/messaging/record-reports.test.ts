import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newId } from '#lib/core/id.ts'
import type { ReportStatus } from '#lib/vendors/vendor.ts'
import { newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { recordReports } from './record-reports.ts'
import { reportUrl } from './report-token.ts'
import { deliveryStatuses } from './status.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

const statuses: ReportStatus[] = ['PROCESSING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'REJECTED']

/** A delivery a vendor took, with nothing reported yet. */
async function sent(tail = '9005') {
  const gateway_key = await merchant.gateway('SMS')
  const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone(tail), gateway_key })
  const [row] = await sql()`
    select id, credential_id, vendor_message_id from deliveries where id = ${body.data?.id ?? ''}`
  return {
    id: String(row?.id),
    credentialId: String(row?.credential_id),
    vendorMessageId: String(row?.vendor_message_id),
  }
}
const statusOf = async (id: string) =>
  (await sql()`select status from deliveries where id = ${id}`)[0]?.status

test('reports in any order and number lead to the same state, and one charge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 }), async told => {
      const { id, credentialId, vendorMessageId } = await sent()
      for (const status of told) await recordReports(credentialId, [{ vendorMessageId, status, raw: null }])
      const rank = ['PROCESSING', 'SENT', 'UNDELIVERED', 'REJECTED', 'DELIVERED']
      const best = ['SENT', ...told].reduce((a, b) => (rank.indexOf(b) > rank.indexOf(a) ? b : a))
      expect(await statusOf(id)).toBe(best)
      const [ledger] =
        await sql()`select count(*)::int as entries from ledger_entries where journal_id = ${id}`
      expect(ledger?.entries).toBe(2)
      const [events] = await sql()`
        select count(*)::int as kept from delivery_events where delivery_id = ${id} and kind = 'report'`
      expect(events?.kept).toBe(told.length)
    }),
    { numRuns: 40 },
  )
})

test('merging is a join: idempotent, commutative over reports, associative, and never lowers', async () => {
  const rows = await sql()`
    select a, b, c from unnest(${deliveryStatuses as unknown as string[]}::text[]) a
    cross join unnest(${statuses}::text[]) b cross join unnest(${statuses}::text[]) c
    where merge_status(merge_status(a, b), c) <> merge_status(merge_status(a, c), b)
      or merge_status(merge_status(a, b), b) <> merge_status(a, b)
      or (a not in ('ERROR') and status_rank(merge_status(a, b)) < status_rank(a))
      or (a = 'ERROR' and merge_status(a, b) <> 'ERROR')
      or (merge_status(a, 'ERROR') = 'ERROR' and a not in ('ERROR', 'PROCESSING'))`
  expect(rows).toEqual([])
})

test('reports at once for one delivery leave one charge and the highest state', async () => {
  const { id, credentialId, vendorMessageId } = await sent()
  const told = Array.from({ length: 50 }, (_, turn) => statuses[turn % statuses.length] ?? 'SENT')
  await Promise.all(told.map(status => recordReports(credentialId, [{ vendorMessageId, status, raw: null }])))
  expect(await statusOf(id)).toBe('DELIVERED')
})

test('Verified stays, whatever is reported after it', async () => {
  const { id, credentialId, vendorMessageId } = await sent()
  await product.post('/otp/update_verified', merchant.key, { otp_id: id })
  await recordReports(credentialId, [{ vendorMessageId, status: 'UNDELIVERED', detail: 'late', raw: null }])
  expect(await statusOf(id)).toBe('Verified')
})

test('a report that comes before the send answer waits and is attached', async () => {
  const gateway_key = await merchant.gateway('SMS')
  const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone('9007'), gateway_key })
  await expect.poll(() => statusOf(body.data?.id ?? '')).toBe('DELIVERED')
  expect(await sql()`select 1 from orphan_reports`).toEqual([])
})

test('a report that comes before the send answer and names only our id is applied', async () => {
  const gateway_key = await merchant.gateway('EMAIL')
  const { body } = await product.post('/otp/request', merchant.key, { email: newEmail('9007'), gateway_key })
  await expect.poll(() => statusOf(body.data?.id ?? '')).toBe('DELIVERED')
})

test('another account’s report changes nothing', async () => {
  const { id, vendorMessageId } = await sent()
  expect(await recordReports(newId(), [{ vendorMessageId, status: 'DELIVERED', raw: null }])).toEqual([
    'waiting',
  ])
  expect(await recordReports(newId(), [{ reference: id, status: 'DELIVERED', raw: null }])).toEqual([
    'foreign',
  ])
  expect(await statusOf(id)).toBe('SENT')
})

describe('the report door', () => {
  const door = async (vendor: string, token: string, body: string) => {
    const answer = await fetch(`${product.url}/api/reports/${vendor}/${token}`, { method: 'POST', body })
    return answer.status
  }
  const tokenOf = (credentialId: string) => reportUrl('x', credentialId).split('/').at(-1) ?? ''

  test.each([
    ['an unknown token', () => 'AAAA', '{}', 404],
    ['a forged token', (id: string) => `${tokenOf(id).slice(0, -4)}AAAA`, '{}', 404],
    ['garbage', tokenOf, 'garbage', 400],
    ['wrong types', tokenOf, '{"trxid":{},"result":[]}', 400],
    ['a list', tokenOf, '[1,2]', 400],
    ['2 MB', tokenOf, `"${'x'.repeat(2_000_000)}"`, 413],
  ])('%s is 4xx and changes nothing', async (_, makeToken, body, status) => {
    const { id, credentialId } = await sent()
    expect(await door('citcall', makeToken(credentialId), body)).toBe(status)
    expect(await statusOf(id)).toBe('SENT')
  })

  test('another vendor’s address does not take an account’s token', async () => {
    const { credentialId } = await sent()
    expect(await door('wavecell', tokenOf(credentialId), '{}')).toBe(404)
  })

  test.each([
    ['0001', 'DELIVERED'],
    ['9002', 'UNDELIVERED'],
    ['9003', 'REJECTED'],
    ['9006', 'DELIVERED'],
  ])('recipient …%s ends as %s', async (tail, status) => {
    const { id } = await sent(tail)
    await expect.poll(() => statusOf(id), { timeout: 5000 }).toBe(status)
  })
})
