import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type ApiProcess, forkApi } from '#server/testing/fork-api.ts'
import { codeIn, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { postJson } from '#server/testing/post-json.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
let processes: ApiProcess[]
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  processes = await Promise.all([forkApi(), forkApi()])
})
afterAll(async () => {
  await Promise.all(processes.map(one => one.kill()))
  await product.stop()
})

/** Lets time pass for one merchant's windows and codes instead of waiting. */
async function pass(seconds: number): Promise<void> {
  const by = `${seconds} seconds`
  await sql()`
    update otps set next_send_at = next_send_at - ${by}::interval, expires_at = expires_at - ${by}::interval,
      in_flight_until = in_flight_until - ${by}::interval,
      sent_at = array(select t - ${by}::interval from unnest(sent_at) t),
      failed_at = array(select t - ${by}::interval from unnest(failed_at) t),
      locked_until = locked_until - ${by}::interval
    where merchant_id = ${merchant.id}`
}

const request = (phone: string, gateway_key: string) =>
  product.post('/otp/generate', merchant.key, { phone, gateway_key })
const verify = (otp_id: string | undefined, otp: string | undefined) =>
  product.post('/otp/verify', merchant.key, { otp_id, otp })
const other = (code = '') => (code.startsWith('1') ? '2' : '1') + code.slice(1)

test('a second request waits for the cool-down, then sends the same code again and keeps its wrong tries', async () => {
  const phone = newPhone()
  const key = await merchant.gateway('SMS')
  const first = await request(phone, key)
  const early = await request(phone, key)
  expect([early.status, early.body.code]).toEqual([429, '4290203'])
  expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(25)
  expect(Number(early.headers.get('retry-after'))).toBeLessThanOrEqual(30)
  await verify(first.body.data?.id, other(first.body.data?.otp))
  await pass(31)
  const second = await request(phone, key)
  expect(second.body.data?.otp).toBe(first.body.data?.otp)
  expect(second.body.data?.id).not.toBe(first.body.data?.id)
  const wrong = await verify(second.body.data?.id, other(first.body.data?.otp))
  expect(wrong.body.data?.attempts_left).toBe(3)
  expect(await product.phone(phone)).toHaveLength(2)
  expect((await verify(second.body.data?.id, second.body.data?.otp)).status).toBe(200)
  expect((await verify(first.body.data?.id, first.body.data?.otp)).body.code).toBe('4030203')
})

test('the cool-down grows from 30 to 60 to 120 seconds', async () => {
  const phone = newPhone()
  const key = await merchant.gateway('SMS', { expirySeconds: 3600 })
  for (const wait of [30, 60, 120]) {
    expect((await request(phone, key)).status).toBe(200)
    const early = await request(phone, key)
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(wait - 3)
    expect(Number(early.headers.get('retry-after'))).toBeLessThanOrEqual(wait)
    await pass(wait + 1)
  }
})

test('a code of the merchant replaces the open one but not its wrong tries', async () => {
  const phone = newPhone()
  const gateway_key = await merchant.gateway('SMS')
  const first = await product.post('/otp/send', merchant.key, { phone, gateway_key, otp: '111111' })
  await verify(first.body.data?.id, '999999')
  await pass(31)
  const second = await product.post('/otp/send', merchant.key, { phone, gateway_key, otp: '222222' })
  expect((await verify(first.body.data?.id, '111111')).body.code).toBe('4030202')
  expect((await verify(second.body.data?.id, '999999')).body.data?.attempts_left).toBe(3)
})

test('gateways with another purpose have a code of their own', async () => {
  const phone = newPhone()
  const keys = [await merchant.gateway('SMS'), await merchant.gateway('SMS')]
  const [a, b] = await Promise.all(keys.map(key => request(phone, key)))
  expect([a?.status, b?.status]).toEqual([200, 200])
})

test('a number gets at most five messages in ten minutes and ten in a day', async () => {
  const phone = newPhone()
  const send = async () => request(phone, await merchant.gateway('SMS'))
  for (let sent = 0; sent < 5; sent++) {
    const answer = await send()
    expect(answer.headers.get('ratelimit-remaining')).toBe(String(4 - sent))
  }
  const sixth = await send()
  expect([sixth.status, sixth.body.code]).toEqual([429, '4290203'])
  await pass(601)
  for (let sent = 0; sent < 5; sent++) expect((await send()).status).toBe(200)
  await pass(601)
  const eleventh = await send()
  expect(eleventh.status).toBe(429)
  expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(80_000)
})

test('an end user’s address is limited across numbers', async () => {
  const gateway_key = await merchant.gateway('SMS', { sendsPerIp: 3 })
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      product.post('/otp/request', merchant.key, { phone: newPhone(), gateway_key, ip: '203.0.113.7' }),
    ),
  )
  expect(answers.filter(answer => answer.status === 200)).toHaveLength(3)
  expect(answers.filter(answer => answer.status === 429)).toHaveLength(5)
})

test('ten failed verifications in a day lock the number for a day, for sending and for verifying', async () => {
  const phone = newPhone()
  let last = await request(phone, await merchant.gateway('SMS'))
  for (let failures = 1; failures <= 10; failures++) {
    const wrong = await verify(last.body.data?.id, other(last.body.data?.otp))
    expect([wrong.status, wrong.body.code]).toEqual([403, '4030201'])
    if (failures === 5) last = await request(phone, await merchant.gateway('SMS'))
  }
  const locked = await verify(last.body.data?.id, last.body.data?.otp)
  expect([locked.status, locked.body.code]).toEqual([429, '4290201'])
  const send = await request(phone, await merchant.gateway('SMS'))
  expect([send.status, send.body.code]).toEqual([429, '4290201'])
  await pass(86_401)
  expect((await request(phone, await merchant.gateway('SMS'))).status).toBe(200)
})

test('a right code forgives the wrong ones, whatever their purpose', async () => {
  const phone = newPhone()
  const send = async () => (await request(phone, await merchant.gateway('SMS'))).body.data
  const fail = async (code: Awaited<ReturnType<typeof send>>) => {
    for (let failures = 1; failures <= 5; failures++) {
      expect((await verify(code?.id, other(code?.otp))).body.code).toBe('4030201')
    }
  }
  await fail(await send())
  const right = await send()
  expect((await verify(right?.id, right?.otp)).status).toBe(200)
  await fail(await send())
  const last = await send()
  expect((await verify(last?.id, last?.otp)).status).toBe(200)
})

test('16 requests at once in two processes for one number send one message', async () => {
  const phone = newPhone()
  const gateway_key = await merchant.gateway('SMS')
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, turn) =>
      postJson(`${processes[turn % 2]?.url}/v1/otp/request`, merchant.key, { phone, gateway_key }),
    ),
  )
  expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
  for (const { status } of answers) expect([200, 409, 429]).toContain(status)
  expect(await product.phone(phone)).toHaveLength(1)
})

test('16 processes’ worth of purposes at once never exceed the number’s limit', async () => {
  const phone = newPhone()
  const keys = await Promise.all(Array.from({ length: 16 }, () => merchant.gateway('SMS')))
  const answers = await Promise.all(
    keys.map((gateway_key, turn) =>
      postJson(`${processes[turn % 2]?.url}/v1/otp/request`, merchant.key, { phone, gateway_key }),
    ),
  )
  expect(answers.filter(answer => answer.status === 200)).toHaveLength(5)
  expect(await product.phone(phone)).toHaveLength(5)
})

test('wrong tries at once in two processes lock the number after exactly ten', async () => {
  const phone = newPhone()
  const codes = []
  for (let sent = 0; sent < 4; sent++)
    codes.push((await request(phone, await merchant.gateway('SMS'))).body.data)
  const answers = await Promise.all(
    codes.flatMap(data =>
      Array.from({ length: 10 }, (_, turn) =>
        postJson(`${processes[turn % 2]?.url}/v1/otp/verify`, merchant.key, {
          otp_id: data?.id,
          otp: other(data?.otp),
        }),
      ),
    ),
  )
  expect(answers.filter(answer => answer.body.code === '4030201')).toHaveLength(10)
  expect(codeIn((await product.phone(phone))[0]?.text)).toBe(codes.at(-1)?.otp)
})
