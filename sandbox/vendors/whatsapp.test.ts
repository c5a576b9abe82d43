import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Stage, startStage } from '../testing/stage.ts'
import { sign } from './meta-reports.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

describe('Meta', () => {
  const post = (edge: string, body: unknown, token: string = accounts.meta.accessToken) =>
    stage.call('POST', `${accounts.meta.path}/${accounts.meta.phoneNumberId}/${edge}`, body, {
      authorization: `Bearer ${token}`,
    })
  const parameters = [{ type: 'text', text: '123456' }]
  const body = { type: 'body', parameters }
  const button = { type: 'button', sub_type: 'url', index: '0', parameters }
  const template = (to: string, components: object[] = [body, button], name = 'otp_login', code = 'id') => ({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'template',
    template: { name, language: { code }, components },
  })

  test('signatures match the golden vector', () => {
    expect(sign('app-secret', '{"object":"whatsapp_business_account","entry":[]}')).toBe(
      'sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f',
    )
  })

  test('a webhook is saved only after it echoed the challenge', async () => {
    const save = (path: string) => stage.call('PUT', '/_accounts/meta', { webhookUrl: stage.webhook + path })
    expect((await save('/bad')).status).toBe(400)
    expect((await save('/good')).json.webhookUrl).toBe(`${stage.webhook}/good`)
  })

  test('an authentication template arrives with its code, and signed statuses follow', async () => {
    await stage.call('PUT', '/_accounts/meta', { webhookUrl: `${stage.webhook}/good` })
    const { status, json } = await post('messages', template('6281234560001'))
    expect(status).toBe(200)
    expect(json).toMatchObject({
      messaging_product: 'whatsapp',
      contacts: [{ input: '6281234560001', wa_id: '6281234560001' }],
      messages: [{ message_status: 'accepted' }],
    })
    const [message] = await stage.messagesAt('6281234560001')
    expect(message).toMatchObject({ channel: 'WHATSAPP', text: expect.stringContaining('*123456*') })
    const reports = await stage.hears(2)
    for (const { headers, text } of reports)
      expect(headers['x-hub-signature-256']).toBe(sign(accounts.meta.appSecret, text))
    const statuses = reports.map(report => report.json.entry[0].changes[0].value.statuses[0])
    expect(statuses).toMatchObject([
      { id: json.messages[0].id, status: 'sent', recipient_id: '6281234560001' },
      { id: json.messages[0].id, status: 'delivered' },
    ])
  })

  test('templates are checked: existence, language, parameters, button', async () => {
    const codeOf = async (message: unknown) => (await post('messages', message)).json.error.code
    const to = '6281234560001'
    expect(await codeOf(template(to, [body, button], 'nope'))).toBe(132001)
    expect(await codeOf(template(to, [body, button], 'otp_login', 'fr'))).toBe(132001)
    expect(await codeOf(template(to, [button]))).toBe(132000)
    expect(await codeOf(template(to, [body]))).toBe(131008)
    expect(await codeOf(template('x'))).toBe(100)
    expect(await codeOf('{')).toBe(100)
  })

  test('refusals: token, number that is not on WhatsApp, payment, throttling', async () => {
    const outcome = async (answer: ReturnType<typeof post>) => [
      (await answer).status,
      (await answer).json.error.code,
    ]
    expect(await outcome(post('messages', template('6281234560001'), 'wrong'))).toEqual([401, 190])
    expect(await outcome(post('messages', template('6281234569017')))).toEqual([400, 131026])
    expect(await outcome(post('messages', template('6281234569018')))).toEqual([400, 131042])
    expect(await outcome(post('messages', template('6281234569009')))).toEqual([429, 130429])
  })

  test('free text outside the 24-hour window is accepted and then fails', async () => {
    await stage.call('PUT', '/_accounts/meta', { webhookUrl: `${stage.webhook}/good` })
    const text = { messaging_product: 'whatsapp', to: '6281234560001', type: 'text', text: { body: 'Hi' } }
    expect((await post('messages', text)).status).toBe(200)
    const reports = await stage.hears(2)
    expect(reports[1]?.json.entry[0].changes[0].value.statuses[0].errors[0].code).toBe(131047)
    expect(await stage.messagesAt('6281234560001')).toEqual([])
  })

  test('the contacts check says processing at first contact and valid a little later', async () => {
    const check = async (...contacts: string[]) =>
      (await post('contacts', { blocking: 'wait', contacts })).json.contacts
    expect(await check('+6281234560001', '+6281234569017', '+6281234569016')).toEqual([
      { input: '+6281234560001', status: 'valid', wa_id: '6281234560001' },
      { input: '+6281234569017', status: 'invalid' },
      { input: '+6281234569016', status: 'processing' },
    ])
    await vi.waitFor(async () => expect((await check('+6281234569016'))[0].status).toBe('valid'))
  })
})

describe('Gupshup', () => {
  const { apiKey, source, templates } = accounts.gupshup
  const send = (fields: Record<string, string>, key: string = apiKey) =>
    stage.call(
      'POST',
      '/gupshup/wa/api/v1/template/msg',
      new URLSearchParams({ channel: 'whatsapp', source, ...fields }),
      { apikey: key },
    )
  const template = JSON.stringify({ id: templates[0].id, params: ['123456'] })

  test('a template form is submitted, arrives and is reported by its gsId', async () => {
    await stage.call('PUT', '/_accounts/gupshup', { webhookUrl: stage.webhook })
    const { status, json } = await send({ destination: '6281234560001', template })
    expect([status, json.status]).toEqual([202, 'submitted'])
    expect((await stage.messagesAt('6281234560001'))[0].text).toContain('*123456*')
    const reports = (await stage.hears(2)).map(report => report.json)
    expect(reports.map(event => [event.type, event.payload.gsId, event.payload.type])).toEqual([
      ['message-event', json.messageId, 'sent'],
      ['message-event', json.messageId, 'delivered'],
    ])
  })

  test('refusals carry Gupshup words', async () => {
    expect((await send({ destination: '6281234560001', template }, 'wrong')).status).toBe(401)
    expect((await send({ destination: '6281234569017', template })).json).toEqual({
      status: 'error',
      message: 'Invalid Destination',
    })
    expect((await send({ destination: '6281234560001', template: '{}' })).status).toBe(400)
  })
})

describe('TapTalk', () => {
  const send = (body: object, key: string = accounts.taptalk.apiKey) =>
    stage.call('POST', '/taptalk/api/v1/message/send_whatsapp', body, { 'api-key': key })
  const message = { phone: '+6281234560001', messageType: 'otp', body: 'Kode 123456' }

  test('every answer is HTTP 200 and the body says what happened', async () => {
    const outcome = async (answer: ReturnType<typeof send>) => {
      const { status, json } = await answer
      return [status, json.status, json.error.code || json.data.reason || json.data.success]
    }
    expect(await outcome(send(message))).toEqual([200, 200, true])
    expect(await outcome(send(message, 'wrong'))).toEqual([200, 401, '40101'])
    expect(await outcome(send({ ...message, phone: '' }))).toEqual([200, 400, '40002'])
    expect(await outcome(send({ ...message, phone: '+6281234569017' }))).toEqual([
      200,
      200,
      'invalid_recipient',
    ])
    expect(await outcome(send({ ...message, phone: '+6281234569018' }))).toEqual([
      200,
      200,
      'insufficient_balance',
    ])
    expect(await stage.messagesAt('6281234560001')).toMatchObject([
      { channel: 'WA_LONG_NUMBER', from: accounts.taptalk.number, text: 'Kode 123456' },
    ])
  })
})
