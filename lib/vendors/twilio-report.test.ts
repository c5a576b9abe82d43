import { createHash, createHmac } from 'node:crypto'
import sdk from 'twilio'
import { expect, test } from 'vitest'
import { readTwilioReports } from './twilio-report.ts'
import { isSignedByTwilio } from './twilio-signature.ts'
import type { ReportRequest } from './vendor.ts'

const authToken = '12345'
const request = (url: string, body: string, signature?: string): ReportRequest => ({
  method: 'POST',
  url,
  query: new URL(url).searchParams,
  headers: { 'x-twilio-signature': signature },
  body: Buffer.from(body),
})
const sign = (text: string) => createHmac('sha1', authToken).update(text).digest('base64')

test('accepts Twilio’s documented signatures and no other', () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const form = 'Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212'
  const signed = (phone: string, signature: string | undefined, at = url) =>
    isSignedByTwilio(request(at, `${form}&Caller=${phone}&From=${phone}`, signature), authToken)
  expect(signed('%2B14158675309', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(true)
  expect(signed('%2B12349013030', '0/KCTR6DLpKmkAf8muzZqo1nDgQ=')).toBe(true)
  expect(signed('%2B12349013030', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false)
  for (const wrong of [undefined, '', 'RSOYDt4T1cUTdK1PDd93/VVr8B8', 'x'])
    expect(signed('%2B14158675309', wrong)).toBe(false)
  expect(signed('%2B14158675309', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', url.replace('bar=2', 'bar=3'))).toBe(false)
})

test('agrees with Twilio’s own validator about ports, repeated fields and JSON', () => {
  const agree = (at: string, fields: [string, string][], signedAt: string) => {
    const text = fields.map(pair => pair.join('')).join('')
    const signature = sign(signedAt + text)
    const params: Record<string, string[]> = {}
    for (const [name, value] of fields) params[name] = [...(params[name] ?? []), value]
    const ours = isSignedByTwilio(request(at, new URLSearchParams(fields).toString(), signature), authToken)
    expect(ours).toBe(sdk.validateRequest(authToken, signature, at, params))
    return ours
  }
  const fields: [string, string][] = [
    ['A', '1'],
    ['A', '2'],
    ['B', 'é +&='],
  ]
  expect(agree('https://a.co/r', fields, 'https://a.co:443/r')).toBe(true)
  expect(agree('http://a.co:8080/r?x=1', fields, 'http://a.co/r?x=1')).toBe(true)
  expect(agree('https://a.co/r', fields, 'https://a.co/s')).toBe(false)

  const body = JSON.stringify({ MessageSid: 'SM1', MessageStatus: 'sent' })
  const url = `https://a.co/r?bodySHA256=${createHash('sha256').update(body).digest('hex')}`
  const answer = (text: string) => readTwilioReports(request(url, text, sign(url)), { authToken })
  for (const text of [body, `${body} `]) {
    const theirs = sdk.validateRequestWithBody(authToken, sign(url), url, text)
    expect(answer(text).status).toBe(theirs ? 200 : 401)
  }
  expect(answer(body).reports).toMatchObject([{ vendorMessageId: 'SM1', status: 'SENT' }])
})

test('says what Twilio’s error number means, and who is to blame', () => {
  const read = (status: string, code: string) => {
    const url = 'https://a.co/r'
    const fields = { ErrorCode: code, MessageSid: 'SM1', MessageStatus: status }
    const text = Object.entries(fields).flat().join('')
    const form = new URLSearchParams(fields).toString()
    return readTwilioReports(request(url, form, sign(url + text)), { authToken }).reports[0]
  }
  expect(read('undelivered', '30003')).toMatchObject({
    status: 'UNDELIVERED',
    detail: 'error 30003: unreachable handset',
  })
  expect(read('undelivered', '30007')).toMatchObject({ status: 'REJECTED' })
  expect(read('failed', '30006')).toMatchObject({ status: 'UNDELIVERED' })
  expect(read('read', '')).toMatchObject({ status: 'DELIVERED' })
  expect(read('scheduled', '')).toMatchObject({ status: 'PROCESSING' })
})
