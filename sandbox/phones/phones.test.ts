import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accounts } from '../accounts.ts'
import { type Json, type Stage, startStage } from '../testing/stage.ts'
import { createPhones } from './store.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterEach(() => stage.reset())
afterAll(() => stage.close())

const sms = (destination: string, text: string) =>
  stage.call(
    'POST',
    '/wavecell/api/v1/subaccounts/Sandi-1/messages',
    { destination, text, source: 'Sandi' },
    { authorization: `Bearer ${accounts.wavecell.apiKey}` },
  )

test('a handset is found under every spelling of its number, newest message first', async () => {
  await sms('6281234560001', 'satu')
  await sms('+6281234560001', 'dua')
  for (const spelling of ['6281234560001', '+6281234560001', '0812 3456 0001', '0812-3456-0001']) {
    const messages = await stage.messagesAt(spelling)
    expect(messages.map((message: Json) => message.text)).toEqual(['dua', 'satu'])
  }
  const [message] = await stage.messagesAt('6281234560001')
  expect(message).toEqual({
    channel: 'SMS',
    from: 'Sandi',
    text: 'dua',
    subject: null,
    html: null,
    caller: null,
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  })
})

test('handsets are listed newest first and can be emptied', async () => {
  await sms('6281234560001', 'x')
  await sms('6281234560002', 'x')
  const list = async () => (await stage.call('GET', '/_phones')).json.phones
  expect((await list()).map((phone: Json) => phone.address)).toEqual(['6281234560002', '6281234560001'])
  await stage.call('DELETE', '/_phones')
  expect(await list()).toEqual([])
})

test('the stream tells of each arrival', async () => {
  const goodbye = new AbortController()
  const stream = await fetch(`${stage.sandbox.url}/_phones/stream`, { signal: goodbye.signal })
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  await sms('6281234560001', 'baris satu\nbaris dua')
  let text = ''
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  while (!text.includes('baris dua')) text += (await reader?.read())?.value ?? ''
  goodbye.abort()
  const data = /data: (.*)/.exec(text)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({
    address: '6281234560001',
    message: { text: 'baris satu\nbaris dua' },
  })
})

test('strangers’ text is escaped on the page and strangers’ HTML runs in a bare sandbox', async () => {
  await sms('6281234560001', '<script>alert(1)</script> 123456')
  const { text: page, headers } = await stage.call('GET', '/phones')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('data-copy="123456"')
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")

  const fields = {
    from: 'a@b.co',
    to: 'budi@example.com',
    subject: '"><b>',
    html: '<script>parent.x</script>',
  }
  await stage.call('POST', '/mailgun/v3/mg.sandi.test/messages', new URLSearchParams(fields), {
    authorization: `Basic ${Buffer.from(`api:${accounts.mailgun.apiKey}`).toString('base64')}`,
  })
  const handset = (await stage.call('GET', '/phones/handset/budi%40example.com')).text
  expect(handset).toContain('&quot;&gt;&lt;b&gt;')
  const source = /<iframe sandbox=""[^>]* src="([^"]+)"/.exec(handset)?.[1] ?? ''
  const mail = await stage.call('GET', source)
  expect(mail.text).toBe('<script>parent.x</script>')
  expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
})

test('the index shows every fate, and a searched handset opens even when nothing arrived', async () => {
  const index = (await stage.call('GET', '/')).text
  for (const digits of ['9001', '9010', '9018']) expect(index).toContain(digits)
  expect((await stage.call('GET', '/phones?number=0812-3456-0007')).text).toContain('+62 812 3456 0007')
})

test('a handset keeps its newest 50 messages and the house its newest 20,000 handsets', () => {
  const phones = createPhones()
  const arrival = { channel: 'SMS' as const, from: null, subject: null, html: null, caller: null }
  for (let n = 1; n <= 60; n++) phones.arrive('6281234560001', { ...arrival, text: String(n) })
  const kept = phones.handset('6281234560001').messages.map(message => message.text)
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([50, '60', '11'])
  for (let n = 0; n < 20_000; n++) phones.arrive(String(6_290_000_000_000 + n), { ...arrival, text: 'x' })
  expect(phones.handset('6281234560001').messages).toEqual([])
  expect(phones.newest(1)[0]?.address).toBe('6290000019999')
})
