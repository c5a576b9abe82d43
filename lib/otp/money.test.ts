import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { forkApi } from '#server/testing/fork-api.ts'
import { newMerchant, newPhone } from '#server/testing/merchant.ts'
import { postJson } from '#server/testing/post-json.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.stop())

async function books(merchantId: string) {
  const [row] = await sql()`
    select available_micros / 1000000 as available, held_micros(merchant_id) / 1000000 as held,
      (select sum(amount_micros) / 1000000 from ledger_entries where merchant_id = ${merchantId}
        and account = 'merchant') as balance,
      (select sum(amount_micros) from ledger_entries where merchant_id = ${merchantId}) as total,
      (select count(*)::int from ledger_entries where merchant_id = ${merchantId} and kind = 'charge'
        and account = 'merchant') as charges
    from wallets where merchant_id = ${merchantId}`
  return {
    available: Number(row?.available),
    held: Number(row?.held),
    balance: Number(row?.balance),
    total: Number(row?.total),
    charges: row?.charges,
  }
}

test('200 sends at once on funds for ten send exactly ten and never go below zero', async () => {
  const merchant = await newMerchant(3500)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const answers = await Promise.all(
    Array.from({ length: 200 }, () =>
      product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key }),
    ),
  )
  expect(answers.filter(answer => answer.status === 200)).toHaveLength(10)
  expect(answers.filter(answer => answer.body.code === '4020201' && answer.status === 402)).toHaveLength(190)
  expect(await books(merchant.id)).toEqual({ available: 0, held: 0, balance: 0, total: 0, charges: 10 })
})

test.each([
  { funds: 10, each: 20 },
  { funds: 1, each: 1 },
])('two processes that read the same balance for $funds together spend no more', async ({ funds, each }) => {
  const merchant = await newMerchant(350 * funds)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const processes = await Promise.all([forkApi(), forkApi()])
  const answers = await sql().begin(async tx => {
    await tx`select from wallets where merchant_id = ${merchant.id} for update`
    const sent = processes.flatMap(({ url }) =>
      Array.from({ length: each }, () =>
        postJson(`${url}/v1/otp/request`, merchant.key, { phone: newPhone(), gateway_key }),
      ),
    )
    await expect
      .poll(async () => {
        const [row] = await sql()`
          select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%accept_deliveries%'`
        return row?.n
      })
      .toBeGreaterThanOrEqual(2)
    return sent
  })
  const codes = (await Promise.all(answers)).map(answer => answer.body.code ?? answer.status)
  await Promise.all(processes.map(one => one.kill()))
  expect(codes.filter(code => code === 200)).toHaveLength(funds)
  expect(codes.filter(code => code === '4020201')).toHaveLength(2 * each - funds)
  expect(await books(merchant.id)).toEqual({ available: 0, held: 0, balance: 0, total: 0, charges: funds })
})

test('what is refused beside it takes nothing of the balance a send needs', async () => {
  const merchant = await newMerchant(350 * 21)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const send = (phone: string) => product.post('/otp/request', merchant.key, { phone, gateway_key })
  const cooling = Array.from({ length: 20 }, () => newPhone())
  for (const { status } of await Promise.all(cooling.map(send))) expect(status).toBe(200)
  const [last, ...refused] = (await Promise.all([...cooling, newPhone()].map(send))).reverse()
  expect(last?.status).toBe(200)
  for (const { body } of refused) expect(body.code).toBe('4290203')
  expect((await books(merchant.id)).available).toBe(0)
})

test('a fall-back is charged its own price and the rest of the reservation returns', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS')
  await product.fault('citcall', { kind: 'down' })
  const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key })
  await product.fault('citcall', null)
  expect(body.data?.provider).toBe('Wavecell')
  expect(await books(merchant.id)).toMatchObject({ available: 9580, held: 0, balance: 9580, charges: 1 })
})

test('a report that comes before the fall-back’s answer charges the fall-back’s price', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS')
  await product.fault('citcall', { kind: 'down' })
  const { body } = await product.post('/otp/request', merchant.key, { phone: newPhone('9007'), gateway_key })
  await product.fault('citcall', null)
  const [row] =
    await sql()`select status, product_id, charged_micros from deliveries where id = ${body.data?.id ?? ''}`
  expect(row).toEqual({ status: 'DELIVERED', product_id: 'wavecell.smsotp', charged_micros: '420000000' })
})

test('what no vendor takes costs nothing and may be asked for again at once', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'citcall.smsotp', credentialId: null }],
  })
  const phone = newPhone()
  await product.fault('citcall', { kind: 'down' })
  const down = await product.post('/otp/request', merchant.key, { phone, gateway_key })
  await product.fault('citcall', null)
  expect([down.status, down.body]).toEqual([
    503,
    { status: false, message: 'vendor is down', code: '5030206' },
  ])
  expect(down.headers.get('retry-after')).toBe('5')
  expect(await books(merchant.id)).toEqual({
    available: 10_000,
    held: 0,
    balance: 10_000,
    total: 0,
    charges: 0,
  })
  const again = await product.post('/otp/request', merchant.key, { phone, gateway_key })
  expect(again.status).toBe(200)
  expect(again.headers.get('ratelimit-remaining')).toBe('4')
})

test('a message the vendor refuses ends as ERROR, unpaid, and no other vendor is tried', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS')
  const answer = await product.post('/otp/request', merchant.key, { phone: newPhone('9017'), gateway_key })
  expect([answer.status, answer.body.code]).toEqual([422, '4220205'])
  const rows = await sql()`select id, status, charge from deliveries where merchant_id = ${merchant.id}`
  expect(rows).toMatchObject([{ status: 'ERROR', charge: 'released' }])
  const attempts = await sql()`select outcome from delivery_events where delivery_id = ${rows[0]?.id}`
  expect(attempts).toEqual([{ outcome: 'refused' }])
  expect((await books(merchant.id)).available).toBe(10_000)
})

test('an ambiguous attempt stops the chain, unless the gateway wants otherwise', async () => {
  const merchant = await newMerchant(10_000)
  const cautious = await merchant.gateway('SMS')
  const phone = newPhone('9011')
  const answer = await product.post('/otp/request', merchant.key, { phone, gateway_key: cautious })
  expect(answer.body.message).toBe('vendor is down')
  expect(answer.body.data?.id).toMatch(/^[0-9a-f-]{36}$/)
  const [open] = await sql()`select status, charge from deliveries where merchant_id = ${merchant.id}`
  expect(open).toEqual({ status: 'PROCESSING', charge: 'reserved' })
  expect((await books(merchant.id)).held).toBe(450)
  await sql()`select sweep_deliveries(interval '-1 second', 10)`
  const [swept] = await sql()`select status, charge from deliveries where merchant_id = ${merchant.id}`
  expect(swept).toEqual({ status: 'ERROR', charge: 'released' })
  expect((await books(merchant.id)).available).toBe(10_000)
})

test('a merchant without a price for the country is told so', async () => {
  const merchant = await newMerchant(10_000)
  const gateway_key = await merchant.gateway('SMS', {
    routes: [{ productId: 'smpp.sms', credentialId: null }],
  })
  await sql()`update prices set valid_to = now() where product_id = 'smpp.sms'`
  await expect
    .poll(async () => {
      const answer = await product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key })
      return answer.body.code
    })
    .toBe('4050203')
})

test('the ledger moves money between two accounts and never backwards, and nothing is changed in it', async () => {
  const { id } = await newMerchant(10)
  const insert = (debit: string, micros: number) => sql()`
    insert into ledger_transfers (journal_id, kind, debit, credit, merchant_id, amount_micros, currency)
    values (gen_random_uuid(), 'deposit', ${debit}, 'merchant', ${id}, ${micros}, 'IDR')`
  await expect(insert('merchant', 5)).rejects.toMatchObject({ constraint_name: 'ledger_transfers_accounts' })
  await expect(insert('deposits', -5)).rejects.toMatchObject({ constraint_name: 'ledger_transfers_amount' })
  await expect(sql()`update ledger_transfers set amount_micros = 0`).rejects.toThrow('append-only')
  await expect(sql()`delete from ledger_transfers`).rejects.toThrow('append-only')
})
