import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endpoints } from '#lib/api/endpoints/index.ts'
import { newEmail, newMerchant, newPhone, type TestMerchant } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { type Filling, type SampleName, type SampleValues, sampleCall, sampleNames } from './endpoints.ts'
import { sampleLanguages } from './languages.ts'
import { findRuntime, runtimes } from './testing/runtimes.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'sandi-samples-'))
let product: Product
let merchant: TestMerchant
let gatewayKey: string
let messageGatewayKey: string
beforeAll(async () => {
  product = await startProduct()
})
beforeEach(async () => {
  merchant = await newMerchant()
  gatewayKey = await merchant.gateway('SMS', { message: '{OTP} is your code.' })
  messageGatewayKey = await merchant.gateway('SMS', {
    service: 'message',
    message: 'Hi {parameter_1}: {parameter_2}',
  })
})
afterAll(async () => {
  await product.stop()
  rmSync(folder, { recursive: true })
})

const filling = (changes: Partial<Filling> = {}): Filling => ({
  baseUrl: product.url,
  key: merchant.key,
  gatewayKey,
  messageGatewayKey,
  byEmail: false,
  ...changes,
})

test('every endpoint has a sample that calls it', () => {
  const example = filling({ baseUrl: 'https://api.example.com' })
  for (const { name, method, path } of endpoints) {
    const call = sampleCall(name as SampleName, example, { otpId: '{id}', messageId: '{id}' })
    expect([call.method, call.url]).toEqual([method, `https://api.example.com/v1${path}`])
  }
})

for (const { id, name, write } of sampleLanguages) {
  const runtime = findRuntime(id)

  async function runSample(sample: SampleName, values: SampleValues, changes?: Partial<Filling>) {
    if (!runtime) throw new Error(`no runtime for ${name}`)
    const file = join(folder, `${randomUUID()}.${runtime.extension}`)
    writeFileSync(file, write(sampleCall(sample, filling(changes), values)))
    const [command = '', ...args] = runtime.command(file)
    return (await run(command, args, { timeout: 20_000 })).stdout
  }
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/

  // Skipping would hide it: where the program is missing, the last test's name says so.
  const where = runtime ? describe : undefined
  where?.(`${name}, run by ${runtime?.program}`, () => {
    test('every sample does what it says, from the request to the verified code', async () => {
      const phone = newPhone()
      const requested = await runSample('otpRequest', { recipient: phone })
      expect(requested).toContain('Request generated successfully')
      const [message] = await product.phone(phone)
      const otp = /\d{6}/.exec(message?.text ?? '')?.[0] ?? ''
      const otpId = uuid.exec(requested)?.[0] ?? ''
      expect(await runSample('otpVerify', { otpId, otp })).toContain('OTP verified successfully')
      expect(await runSample('otpShow', { otpId })).toContain('Verified')
      expect(await runSample('balance', {})).toContain('IDR')
      expect(await runSample('health', {})).toContain('CitCall')
    })

    test('codes made or checked by the merchant are sent and reported', async () => {
      const generated = await runSample('otpGenerate', { recipient: newPhone() })
      const otpId = uuid.exec(generated)?.[0] ?? ''
      expect(await runSample('otpUpdateVerified', { otpId })).toContain('OTP status updated successfully')
      const phone = newPhone()
      const sent = await runSample('otpSend', { recipient: phone, otp: '0042' })
      expect(sent).toContain('OTP sent successfully')
      expect((await product.phone(phone))[0]?.text).toContain('0042')
    })

    test('a message is sent and looked at', async () => {
      const phone = newPhone()
      const sent = await runSample('messageSend', { recipient: phone })
      expect((await product.phone(phone))[0]?.text).toBe('Hi Budi: 50% off until December.')
      const messageId = uuid.exec(sent)?.[0] ?? ''
      expect(await runSample('messageShow', { messageId })).toContain('350')
    })

    test('the variants work: by e-mail, with parameters, and repeatable', async () => {
      const email = newEmail()
      const emailKey = await merchant.gateway('EMAIL')
      await runSample('otpRequest', { recipient: email }, { gatewayKey: emailKey, byEmail: true })
      expect(await product.phone(email)).toHaveLength(1)
      const greeting = await merchant.gateway('SMS', { message: '{name}, {OTP} is your code.' })
      const phone = newPhone()
      await runSample('otpRequestWithParams', { recipient: phone }, { gatewayKey: greeting })
      expect((await product.phone(phone))[0]?.text).toContain('Budi, ')
      const other = newPhone()
      const once = await runSample('otpRequestOnce', { recipient: other })
      expect(once).toContain('Request generated successfully')
      await runSample('otpRequestOnce', { recipient: other })
      expect(await product.phone(other)).toHaveLength(1)
    })

    test('what a reader fills in stays a value, whatever it is made of', async () => {
      const odd = `it's "odd" \\ \${HOME} \`id\` $(id) 🙂 <script> #{x} %s`
      const wrong = await merchant.gateway('SMS', { message: '{name} {OTP}' })
      const phone = newPhone()
      const call = sampleCall('otpRequestWithParams', filling({ gatewayKey: wrong }), { recipient: phone })
      const file = join(folder, `${randomUUID()}.${runtime?.extension}`)
      const body = { ...call.body, params: [{ tag: 'name', value: odd }] }
      writeFileSync(file, write({ ...call, body }))
      const [command = '', ...args] = runtime?.command(file) ?? []
      await run(command, args, { timeout: 20_000 })
      expect((await product.phone(phone))[0]?.text).toContain(odd)
    })
  })

  test(`${name}: ${runtime ? 'the sample' : `no ${runtimes[id]?.program} here to run it; the sample`} names all it is made from`, () => {
    for (const sample of sampleNames) {
      const call = sampleCall(sample, filling(), { otpId: 'an-id', otp: '987654' })
      const text = write(call)
      expect(text).toContain(call.url)
      expect(text).toContain(`Bearer ${call.key}`)
      for (const value of Object.values(call.body ?? {})) {
        if (typeof value === 'string') expect(text).toContain(value)
      }
    }
  })
}
