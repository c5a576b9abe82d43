import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Json, type Stage, startStage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

describe('8x8', () => {
  const send = (body: object, key: string = accounts.wavecell.apiKey, account = 'Sandi-1') =>
    stage.call('POST', `/wavecell/api/v1/subaccounts/${account}/messages`, body, {
      authorization: `Bearer ${key}`,
    })
  const message = {
    destination: '6281234560001',
    text: 'Kode 1234',
    source: 'Sandi',
    clientMessageId: 'ours-1',
  }

  test('an accepted message is queued, arrives, and is reported sent and delivered', async () => {
    const { status, json } = await send({ ...message, dlrCallbackUrl: stage.webhook })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      clientMessageId: 'ours-1',
      destination: '+6281234560001',
      encoding: 'GSM7',
      status: { code: 'QUEUED' },
    })
    expect(await stage.messagesAt('6281234560001')).toMatchObject([{ channel: 'SMS', text: 'Kode 1234' }])
    const reports = (await stage.hears(2)).map(report => report.json)
    expect(reports[0]).toMatchObject({ namespace: 'SMS', eventType: 'outbound_message_status_changed' })
    expect(reports.map(report => [report.payload.umid, report.payload.status.state])).toEqual([
      [json.umid, 'sent'],
      [json.umid, 'delivered'],
    ])
    expect(await stage.entriesOf('6281234560001')).toMatchObject([
      { vendor: 'wavecell', vendorId: json.umid, reference: 'ours-1', outcome: 'accepted' },
    ])
  })

  test('a rejection by the operator is an undelivered with that detail', async () => {
    await send({ ...message, destination: '6281234569003', dlrCallbackUrl: stage.webhook })
    const reports = await stage.hears(2)
    expect(reports[1]?.json.payload.status).toMatchObject({
      state: 'undelivered',
      detail: 'rejected_by_operator',
    })
    expect(await stage.messagesAt('6281234569003')).toEqual([])
  })

  test('refusals carry 8x8 codes', async () => {
    const codeOf = async (answer: ReturnType<typeof send>) => [
      (await answer).status,
      (await answer).json.code,
    ]
    expect(await codeOf(send(message, 'wrong'))).toEqual([401, 1200])
    expect(await codeOf(send(message, accounts.wavecell.apiKey, 'Other'))).toEqual([400, 1001])
    expect(await codeOf(send({ ...message, destination: 'x' }))).toEqual([400, 1002])
    expect(await codeOf(send({ ...message, text: '' }))).toEqual([400, 1004])
    expect(await codeOf(send({ ...message, dlrCallbackUrl: 'no' }))).toEqual([400, 3020])
    expect(await codeOf(send({ ...message, destination: '6281234569017' }))).toEqual([400, 1002])
  })
})

describe('Infobip', () => {
  const send = (body: unknown, key: string = accounts.infobip.apiKey) =>
    stage.call('POST', '/infobip/sms/3/messages', body, { authorization: `App ${key}` })
  const request = (destinations: object[], delivery?: object) => ({
    messages: [
      {
        sender: 'Sandi',
        destinations,
        content: { text: 'Kode 1234' },
        webhooks: { delivery, callbackData: 'ours' },
      },
    ],
  })

  test('one request reaches several numbers and their reports come in one batch', async () => {
    const to = [{ to: '6281234560001', messageId: 'm1' }, { to: '6281234560002' }]
    const { status, json } = await send(request(to, { url: stage.webhook }))
    expect(status).toBe(200)
    expect(json.messages.map((entry: Json) => [entry.destination, entry.status.name])).toEqual([
      ['6281234560001', 'PENDING_ACCEPTED'],
      ['6281234560002', 'PENDING_ACCEPTED'],
    ])
    expect(json.messages[0].messageId).toBe('m1')
    const [batch] = await stage.hears(1)
    expect(batch?.json.results).toHaveLength(2)
    expect(batch?.json.results[0]).toMatchObject({
      messageId: 'm1',
      to: '6281234560001',
      callbackData: 'ours',
      status: { groupName: 'DELIVERED', name: 'DELIVERED_TO_HANDSET' },
      error: { groupName: 'OK' },
    })
    expect(batch?.json.results[0].doneAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}\+0000$/)
  })

  test('intermediate reports come only when asked for', async () => {
    await send(request([{ to: '6281234569001' }], { url: stage.webhook, intermediateReport: true }))
    expect((await stage.hears(1))[0]?.json.results[0].status.name).toBe('PENDING_ENROUTE')
  })

  test('an unknown number and an empty account are rejected inside the answer', async () => {
    const { status, json } = await send(request([{ to: '6281234569017' }, { to: '6281234569018' }]))
    expect(status).toBe(200)
    expect(json.messages.map((entry: Json) => entry.status.name)).toEqual([
      'REJECTED_DESTINATION',
      'REJECTED_NOT_ENOUGH_CREDITS',
    ])
  })

  test('wrong credentials and bad bodies get a serviceException', async () => {
    const idOf = async (answer: ReturnType<typeof send>) => {
      const { status, json } = await answer
      return [status, json.requestError.serviceException.messageId]
    }
    expect(await idOf(send(request([{ to: '6281234560001' }]), 'wrong'))).toEqual([401, 'UNAUTHORIZED'])
    expect(await idOf(send('{"messages":['))).toEqual([400, 'BAD_REQUEST'])
    expect(await idOf(send(request([])))).toEqual([400, 'BAD_REQUEST'])
  })
})
