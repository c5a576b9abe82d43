import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type ApiProcess, forkApi } from '#server/testing/fork-api.ts'
import { codeIn, newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { postJson } from '#server/testing/post-json.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { eraseExpiredCodes } from './erase-codes.ts'

let product: Product
let merchant: TestMerchant
let api: ApiProcess
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  api = await forkApi({ LOG_LEVEL: 'trace' })
})
afterAll(async () => {
  await api.kill()
  await product.stop()
})

/** Every table as text, row by row: what a dump shows. */
async function dumpDatabase(): Promise<string> {
  const tables = await sql()`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      sql().unsafe(`select coalesce(string_agg(t::text, E'\n'), '') as dump from ${name} t`),
    ),
  )
  return dumps.map(([row]) => row?.dump).join('\n')
}

// Codes of eight digits, bounded: shorter ones are found by chance in ids and times.
const holds = (haystack: string, code: string) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(haystack)

test('no code of any delivery, whatever became of it, is in the database or in the log', async () => {
  const codes: string[] = []
  const errors: string[] = []
  const send = async (channel: string, recipient: string, path = '/otp/generate', otp?: string) => {
    const gateway_key = await merchant.gateway(channel, channel === 'MISSCALL' ? {} : { otpLength: 8 })
    const address = channel === 'EMAIL' ? { email: recipient } : { phone: recipient }
    const { body } = await postJson(
      `${api.url}/v1${path}`,
      merchant.key,
      { ...address, gateway_key, ...(otp ? { otp } : {}) },
      { 'idempotency-key': `secrecy-${codes.length}-${recipient}` },
    )
    const [message] = await product.phone(recipient)
    const code = body.data?.otp ?? codeIn(message?.text)
    if (channel !== 'MISSCALL' && code) codes.push(code)
    if (!body.data) errors.push(JSON.stringify(body))
    return { id: body.data?.id ?? '', code }
  }
  for (const channel of ['SMS', 'WHATSAPP', 'WA_LONG_NUMBER', 'MISSCALL']) {
    const { id, code } = await send(channel, newPhone())
    await postJson(`${api.url}/v1/otp/verify`, merchant.key, { otp_id: id, otp: '12345678' })
    await postJson(`${api.url}/v1/otp/verify`, merchant.key, { otp_id: id, otp: code })
  }
  await send('EMAIL', newEmail())
  await send('SMS', newPhone(), '/otp/send', '90817263')
  for (const tail of ['9002', '9003', '9006', '9007', '9008', '9011', '9012', '9017'])
    await send('SMS', newPhone(tail))
  await send('SMS', newPhone('9011'), '/otp/send', '90817264')
  codes.push('90817264')
  expect(codes.length).toBeGreaterThan(9)

  await sql()`update otps set expires_at = now() where verified_at is null`
  await eraseExpiredCodes()
  await expect
    .poll(
      async () => (await sql()`select count(*)::int as n from delivery_events where kind = 'report'`)[0]?.n,
    )
    .toBeGreaterThan(6)
  const [sealed] = await sql()`select count(*)::int as n from otps where code_sealed is not null`
  expect(sealed?.n).toBe(0)

  const dump = await dumpDatabase()
  expect(dump).toContain(merchant.id)
  const log = api.output()
  expect(log).toContain('otpGenerate')
  const shown = errors.join('\n')
  for (const code of codes) {
    expect(holds(dump, code), `${code} is in the database`).toBe(false)
    expect(holds(log, code), `${code} is in the log`).toBe(false)
    expect(holds(shown, code), `${code} is in an error`).toBe(false)
  }
})
