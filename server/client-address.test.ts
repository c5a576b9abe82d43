import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { merchants } from '#db/schema/merchants.ts'
import { type ApiProcess, forkApi } from './testing/fork-api.ts'
import { newMerchant } from './testing/merchant.ts'

let api: ApiProcess
afterEach(() => api.kill())

async function statusOf(key: string, forwarded: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, 'x-forwarded-for': forwarded }
  return (await fetch(`${api.url}/v1/balance`, { headers })).status
}

test.each([
  ['behind a proxy the last address it wrote counts', 'true', '10.0.0.1, 203.0.113.7', 200],
  ['behind a proxy what the client claims does not', 'true', '203.0.113.7, 10.0.0.1', 403],
  ['without a proxy only the socket counts', 'false', '203.0.113.7', 403],
])('%s', async (_, TRUST_PROXY, forwarded, status) => {
  const { key } = await newMerchant(0)
  await db()
    .update(merchants)
    .set({ allowedIps: ['203.0.113.0/24'] })
  api = await forkApi({ TRUST_PROXY })
  expect(await statusOf(key, forwarded)).toBe(status)
})
