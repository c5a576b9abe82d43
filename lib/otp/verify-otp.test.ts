import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'

let product: Product
let merchant: TestMerchant
let gatewayKey: string
beforeAll(async () => {
  product = await startProduct()
  merchant = await newMerchant()
  gatewayKey = await merchant.gateway('SMS')
})
afterAll(() => product.stop())

async function sent() {
  const body = { phone: newPhone(), gateway_key: gatewayKey }
  const { body: answer } = await product.post('/otp/generate', merchant.key, body)
  if (!answer.data) throw new Error(JSON.stringify(answer))
  return answer.data
}
const verify = (otp_id: string, otp: unknown, headers?: Record<string, string>) =>
  product.post('/otp/verify', merchant.key, { otp_id, otp }, headers)
const other = (code: string) => (code.startsWith('1') ? '2' : '1') + code.slice(1)

describe('each row of the contract', () => {
  test('right', async () => {
    const { id, otp } = await sent()
    const { status, body } = await verify(id, otp)
    expect([status, body]).toEqual([200, { status: true, message: 'OTP verified successfully' }])
  })

  test('right as a number', async () => {
    const { body } = await product.post('/otp/send', merchant.key, {
      phone: newPhone(),
      gateway_key: gatewayKey,
      otp: 445566,
    })
    expect((await verify(body.data?.id ?? '', 445566)).status).toBe(200)
  })

  test('wrong, with the tries that are left', async () => {
    const { id, otp } = await sent()
    const { status, body } = await verify(id, other(otp))
    expect([status, body]).toEqual([
      403,
      { status: false, message: 'OTP invalid', code: '4030201', data: { attempts_left: 4 } },
    ])
  })

  test.each(['c6aecef6-bcb0-4fb1-8100-28c094e3bc6b', 'nonsense', "'; drop table otps; --"])(
    'unknown id %s',
    async id => {
      const { status, body } = await verify(id, '123456')
      expect([status, body]).toEqual([403, { status: false, message: 'OTP invalid', code: '4030201' }])
    },
  )

  test('expired', async () => {
    const { id, otp } = await sent()
    await sql()`update otps set expires_at = now() where id = ${id}`
    const { status, body } = await verify(id, otp)
    expect([status, body]).toEqual([403, { status: false, message: 'OTP expired', code: '4030202' }])
  })

  test('already verified', async () => {
    const { id, otp } = await sent()
    await verify(id, otp)
    const { status, body } = await verify(id, otp)
    expect([status, body]).toEqual([
      403,
      { status: false, message: 'OTP has been verified', code: '4030203' },
    ])
  })

  test('the fifth wrong try is still looked at, the sixth is not, and the right code no longer helps', async () => {
    const { id, otp } = await sent()
    for (let left = 4; left >= 0; left--) {
      expect((await verify(id, other(otp))).body.data?.attempts_left).toBe(left)
    }
    const { status, body, headers } = await verify(id, otp)
    expect([status, body.code, body.message.slice(0, 37)]).toEqual([
      429,
      '4290201',
      'You have failed to verify your number',
    ])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test.each([
    [async () => ['nonsense', '1234'] as const, 'Data otp tidak ditemukan'],
    [
      async () => {
        const { id, otp } = await sent()
        await sql()`update otps set expires_at = now() where id = ${id}`
        return [id, otp] as const
      },
      'OTP sudah kadaluarsa',
    ],
    [
      async () => {
        const { id, otp } = await sent()
        await verify(id, otp)
        return [id, otp] as const
      },
      'OTP sudah diverifikasi sebelumnya',
    ],
  ])('in Indonesian when asked for', async (prepare, message) => {
    const [id, otp] = await prepare()
    expect((await verify(id, otp, { 'accept-language': 'id-ID,id;q=0.9' })).body.message).toBe(message)
  })

  test('another merchant’s code is unknown', async () => {
    const { id, otp } = await sent()
    const stranger = await newMerchant()
    const { status, body } = await product.post('/otp/verify', stranger.key, { otp_id: id, otp })
    expect([status, body.code]).toEqual([403, '4030201'])
    expect((await verify(id, otp)).status).toBe(200)
  })
})

describe('races', () => {
  test('of 100 right codes at once exactly one verifies', async () => {
    const { id, otp } = await sent()
    const answers = await Promise.all(Array.from({ length: 100 }, () => verify(id, otp)))
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    expect(answers.filter(answer => answer.body.code === '4030203')).toHaveLength(99)
  })

  test('of 100 wrong codes at once exactly five are looked at', async () => {
    const { id, otp } = await sent()
    const answers = await Promise.all(Array.from({ length: 100 }, () => verify(id, other(otp))))
    expect(answers.filter(answer => answer.body.code === '4030201')).toHaveLength(5)
    expect(answers.filter(answer => answer.body.code === '4290201')).toHaveLength(95)
    const [row] = await sql()`select attempts from otps where id = ${id}`
    expect(row?.attempts).toBe(5)
  })
})

describe('update_verified', () => {
  const report = (otp_id: string) => product.post('/otp/update_verified', merchant.key, { otp_id })

  test('marks a delivery Verified once', async () => {
    const { id, otp } = await sent()
    expect((await report(id)).status).toBe(200)
    expect((await report(id)).body.code).toBe('4030203')
    expect((await verify(id, otp)).body.code).toBe('4030203')
    const [row] = await sql()`select status, charge from deliveries where id = ${id}`
    expect(row).toEqual({ status: 'Verified', charge: 'settled' })
  })

  test.each(['c6aecef6-bcb0-4fb1-8100-28c094e3bc6b', 'nonsense'])('unknown id %s', async id => {
    const { status, body } = await report(id)
    expect([status, body.code]).toEqual([404, '4040201'])
  })
})
