import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startEsme } from '../testing/esme.ts'
import { type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
let esme: Awaited<ReturnType<typeof startEsme>>
beforeAll(async () => {
  stage = await startStage()
})
beforeEach(async () => {
  esme = await startEsme(stage.sandbox.smppPort)
})
afterEach(async () => {
  esme.close()
  await stage.reset()
})
afterAll(() => stage.close())

const textAt = async (number: string) => (await stage.messagesAt(number))[0]?.text
/** The receipts of one message; a shared centre may also bring those of earlier ones. */
const receiptsOf = async (messageId: string, count: number) => {
  const own = () => esme.receipts.filter(receipt => receipt.receipted_message_id === messageId)
  await vi.waitFor(() => expect(own()).toHaveLength(count), { interval: 5 })
  return own()
}

test('a bound client gets a message id, an arrival and receipts with text and TLVs', async () => {
  const answer = await esme.submit('6281234560001', { data_coding: 0, short_message: 'Kode @123456\nÀ' })
  expect(answer.command_status).toBe(0)
  const [, last] = await receiptsOf(answer.message_id, 2)
  expect(last).toMatchObject({ esm_class: 4, receipted_message_id: answer.message_id, message_state: 2 })
  expect(last?.short_message?.message).toMatch(
    new RegExp(
      `^id:${answer.message_id} sub:001 dlvrd:001 submit date:\\d{10} done date:\\d{10} stat:DELIVRD err:000 text:Kode`,
    ),
  )
  expect(await stage.entriesOf('6281234560001')).toMatchObject([
    { vendor: 'smpp', vendorId: answer.message_id, outcome: 'accepted' },
  ])
})

test('GSM 7-bit, Latin-1 and UCS-2 texts arrive as they were written', async () => {
  await esme.submit('6281234560001', { data_coding: 0, short_message: 'Kode {12}\n€@£' })
  expect(await textAt('6281234560001')).toBe('Kode {12}\n€@£')
  await esme.submit('6281234560001', { data_coding: 3, short_message: 'Kode café ÷' })
  expect(await textAt('6281234560001')).toBe('Kode café ÷')
  await esme.submit('6281234560001', { data_coding: 8, short_message: 'Kode 验证码 ✓ 😀' })
  expect(await textAt('6281234560001')).toBe('Kode 验证码 ✓ 😀')
})

test('parts of a long message arrive once, in order, whatever order they came in', async () => {
  const part = (number: number, message: string) =>
    esme.submit('6281234560001', {
      data_coding: 0,
      short_message: { udh: Buffer.from([5, 0, 3, 77, 2, number]), message },
    })
  const second = await part(2, 'dunia')
  expect(await stage.messagesAt('6281234560001')).toEqual([])
  const first = await part(1, 'Halo ')
  expect(await stage.messagesAt('6281234560001')).toMatchObject([{ text: 'Halo dunia' }])
  for (const { message_id } of [first, second]) await receiptsOf(message_id, 2)
})

test('a message_payload carries a long text in one piece', async () => {
  const text = 'Kode 123456. '.repeat(40)
  await esme.submit('6281234560001', { data_coding: 0, short_message: '', message_payload: text })
  expect(await textAt('6281234560001')).toBe(text)
})

test('a wrong password is refused at bind, and a link can be enquired', async () => {
  const stranger = await startEsme(stage.sandbox.smppPort, { password: 'wrong' })
  expect(stranger.bindStatus).toBe(0x0e)
  stranger.close()
  expect((await esme.enquire()).command_status).toBe(0)
})

test('fates become their nearest command status', async () => {
  const fates = { 9008: 0x08, 9009: 0x58, 9017: 0x0b, 9018: 0x45 }
  for (const [digits, status] of Object.entries(fates))
    expect((await esme.submit(`628123456${digits}`, { short_message: 'x' })).command_status).toBe(status)
})

test('rejected and undelivered messages say so in their receipts', async () => {
  for (const [digits, state] of Object.entries({ 9002: 5, 9003: 8 })) {
    const { message_id } = await esme.submit(`628123456${digits}`, { short_message: 'x' })
    expect((await receiptsOf(message_id, 2))[1]).toMatchObject({ message_state: state })
  }
})

test('a receipt that nobody is bound to receive waits for the next bind', async () => {
  esme.close()
  await vi.waitFor(() => expect(esme.closed()).toBe(true))
  const sender = await startEsme(stage.sandbox.smppPort, { sendOnly: true })
  const { message_id } = await sender.submit('6281234569007', { short_message: 'x' })
  esme = await startEsme(stage.sandbox.smppPort)
  expect(await receiptsOf(message_id, 1)).toMatchObject([{ message_state: 2 }])
  sender.close()
})

test('a reset and garbage end the session, and the centre goes on', async () => {
  void esme.submit('6281234569011', { short_message: 'x' })
  await vi.waitFor(() => expect(esme.closed()).toBe(true))
  esme = await startEsme(stage.sandbox.smppPort)
  void esme.submit('6281234569012', { short_message: 'x' })
  await vi.waitFor(() => expect(esme.closed()).toBe(true))
  esme = await startEsme(stage.sandbox.smppPort)
  expect(esme.bindStatus).toBe(0)
})

test('a centre that is down refuses binds and submits with a system error', async () => {
  await stage.call('PUT', '/_scenario', { vendor: 'smpp', fault: { kind: 'down' } })
  expect((await esme.submit('6281234560001', { short_message: 'x' })).command_status).toBe(0x08)
  const late = await startEsme(stage.sandbox.smppPort)
  expect(late.bindStatus).toBe(0x08)
  late.close()
})
