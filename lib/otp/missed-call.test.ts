import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, sql } from '#db/client.ts'
import { createCredential } from '#lib/gateways/credential.ts'
import { playScenario } from '#lib/vendors/sip/testing/player.ts'
import { hasSipp, startSipp } from '#lib/vendors/sip/testing/sipp.ts'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
})
afterAll(() => product.stop())

const account = {
  numbers: '+622150860000-9999',
  user: 'sandi',
  password: 'sip-password',
  ringSeconds: 1,
  proveMs: 200,
}

/** A call through an account of the merchant's own, whose trunk is at this port. */
async function request(port: number, changes: object = {}) {
  const config = { ...account, trunks: `127.0.0.1:${port}`, ...changes }
  const credentialId = await createCredential(db(), {
    merchantId: merchant.id,
    vendorId: 'sip',
    name: 'Trunk',
    config,
  })
  const gateway_key = await merchant.gateway('MISSCALL', {
    routes: [{ productId: 'sip.misscall', credentialId }],
  })
  return product.post('/otp/generate', merchant.key, { phone: newPhone(), gateway_key })
}

async function deliveryOf(id: unknown) {
  const [row] = await sql()`
    select status, sip_code, charge, charged_micros / 1000000 as charged from deliveries where id = ${String(id)}`
  return { ...row }
}

const settled = { charge: 'settled', charged: '90' }
const delivered = (sip_code: number) => ({ status: 'DELIVERED', sip_code, ...settled })
const undelivered = (sip_code: number) => ({ status: 'UNDELIVERED', sip_code, ...settled })

const endings = [
  ['ring', 'rings until we end it', delivered(180)],
  ['busy', 'is busy at once', undelivered(486)],
  ['ring-busy', 'rings and is rejected by hand', delivered(486)],
  ['unreachable', 'finds the phone switched off', undelivered(480)],
  ['no-answer', 'is given up by the trunk', undelivered(408)],
  ['declined', 'is refused by the network', { status: 'REJECTED', sip_code: 603, ...settled }],
  ['registrar', 'must prove who calls to a server', delivered(180)],
  ['proxy', 'must prove who calls to a proxy', delivered(180)],
  ['answered', 'is picked up', delivered(200)],
  ['early-media', 'lets only sound be heard', delivered(183)],
  ['late-answer', 'is picked up while we end it', delivered(200)],
  ['lost', 'loses an answer on its way', delivered(180)],
  ['late-failure', 'is taken and fails afterwards', undelivered(503)],
] as const

// Skipping would hide it: where SIPp is missing, the name says so, and our own player stands in alone.
const farEnds = hasSipp()
  ? [
      { name: 'SIPp', start: startSipp },
      { name: 'our player', start: playScenario },
    ]
  : [{ name: 'our player (no SIPp here to run it)', start: playScenario }]

describe.each(farEnds)('against $name', ({ start }) => {
  test.concurrent.for(endings)(
    '%s: a call that %s has its status, charge and SIP code',
    async ([scenario, , ending], { expect }) => {
      const trunk = await start(scenario)
      const answer = await request(trunk.port)
      expect(answer.body).toMatchObject({ status: true, data: { channel: 'MISSCALL', otp_length: 4 } })
      const { prefix, otp } = answer.body.data ?? {}
      expect(`${prefix}${otp}`).toMatch(/^62215086\d{4}$/)
      await trunk.done
      await expect.poll(() => deliveryOf(answer.body.data?.id)).toEqual(ending)
    },
  )

  test.concurrent.for(['overloaded', 'wrong-password'])(
    '%s: a trunk that puts nothing through costs nothing',
    async (scenario, { expect }) => {
      const trunk = await start(scenario)
      const answer = await request(trunk.port)
      expect([answer.status, answer.body.message]).toEqual([503, 'vendor is down'])
      await trunk.done
    },
  )

  test('the next trunk of the account serves when the first is overloaded', async () => {
    const [first, second] = [await start('overloaded'), await start('ring')]
    const answer = await request(first.port, { trunks: `127.0.0.1:${first.port}, 127.0.0.1:${second.port}` })
    expect(answer.status).toBe(200)
    await Promise.all([first.done, second.done])
    await expect.poll(() => deliveryOf(answer.body.data?.id)).toEqual(delivered(180))
  })
})
