import { randomBytes, randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { asText, isWebUrl, readJson } from '../http/body.ts'
import { readFormFields } from '../http/form.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { measureText } from './sms-text.ts'
import { blankArrival, type HttpVendor, refused } from './vendor.ts'
import { signVonage } from './vonage-signature.ts'

const account = accounts.vonage
const basic = `Basic ${Buffer.from(`${account.apiKey}:${account.apiSecret}`).toString('base64')}`
const ttlMs = { min: 20_000, max: 604_800_000 }

/** Vonage answers HTTP 200 whatever happened; the status that counts is the message's. */
const failure = (code: number, text: string, status = 200): Reply =>
  json(status, { 'message-count': '1', messages: [{ status: String(code), 'error-text': text }] })

const words: Record<ReportEvent, { status: string; code: number }> = {
  sent: { status: 'accepted', code: 0 },
  held: { status: 'buffered', code: 0 },
  delivered: { status: 'delivered', code: 0 },
  undelivered: { status: 'failed', code: 2 },
  rejected: { status: 'rejected', code: 14 },
  busy: { status: 'failed', code: 7 },
  'no-answer': { status: 'expired', code: 3 },
}

type Fields = Record<string, string | undefined>

/** Fields of a form or of a JSON object; Vonage takes both, and the key and secret as Basic too. */
async function readFields({ headers, body }: Incoming): Promise<Fields> {
  const object = readJson(body)
  if (object) return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, asText(value)]))
  return Object.fromEntries((await readFormFields(headers, body)) ?? [])
}

function complaint(fields: Fields): Reply | undefined {
  for (const name of ['from', 'to', 'text']) if (!fields[name]) return failure(2, `Missing ${name} param`)
  const { to, from = '', type = 'text', ttl, callback } = fields
  if (!isNumber(to)) return failure(3, 'Invalid value for param: to')
  if (!/^(\+?\d{1,15}|.{1,11})$/.test(from)) return failure(15, 'Illegal Sender Address - rejected')
  if (!['text', 'unicode'].includes(type)) return failure(3, 'Invalid value for param: type')
  if (ttl !== undefined && !(Number(ttl) >= ttlMs.min && Number(ttl) <= ttlMs.max))
    return failure(3, 'Invalid value for param: ttl')
  if (callback !== undefined && !isWebUrl(callback)) return failure(3, 'Invalid value for param: callback')
}

const two = (value: number) => String(value).padStart(2, '0')
const scts = (now: Date) =>
  [
    now.getUTCFullYear() % 100,
    now.getUTCMonth() + 1,
    now.getUTCDate(),
    now.getUTCHours(),
    now.getUTCMinutes(),
  ]
    .map(two)
    .join('')

/** Vonage SMS API (Nexmo): form or JSON in, signed receipts posted as forms (protocols 4.11). */
export function createVonage(world: World): HttpVendor {
  const notify = async (event: ReportEvent, sent: Fields, messageId: string) => {
    const url = sent.callback ?? world.webhooks.get('vonage')
    if (!url) return
    const now = new Date()
    const { status, code } = words[event]
    const receipt: Record<string, string> = {
      msisdn: String(sent.to),
      to: String(sent.from),
      'network-code': '51010',
      messageId,
      price: '0.03330000',
      status,
      scts: scts(now),
      'err-code': String(code),
      'api-key': account.apiKey,
      ...(sent['client-ref'] && { 'client-ref': sent['client-ref'] }),
      'message-timestamp': now.toISOString().slice(0, 19).replace('T', ' '),
      timestamp: String(Math.floor(now.getTime() / 1000)),
      nonce: randomUUID(),
    }
    const sig = signVonage(account.signatureSecret, receipt)
    await world.reports.send({
      url,
      body: new URLSearchParams({ ...receipt, sig }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  return {
    name: 'vonage',
    path: account.path,
    async receive(incoming: Incoming) {
      const { method, path, headers } = incoming
      if (method !== 'POST' || path !== '/sms/json')
        return refused('sms', json(404, { type: 'NOT_FOUND', error_title: 'Not found' }))
      const fields = await readFields(incoming)
      const known =
        headers.authorization === basic ||
        (fields.api_key === account.apiKey && fields.api_secret === account.apiSecret)
      const { to = '', from = '', text = '' } = fields
      if (!known) return refused('sms', failure(4, 'Bad Credentials'), to)
      const complained = complaint(fields)
      if (complained) return refused('sms', complained, to)

      const { parts } = measureText(text)
      const ids = Array.from({ length: parts }, () => `0A${randomBytes(7).toString('hex').toUpperCase()}`)
      const [first = ''] = ids
      return {
        operation: 'sms',
        submissions: [
          {
            to,
            arrival: { ...blankArrival, channel: 'SMS', from, text },
            vendorId: first,
            reference: fields['client-ref'] ?? null,
            // Each part is a message of its own, with a receipt of its own.
            notify: async event => void (await Promise.all(ids.map(id => notify(event, fields, id)))),
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return failure(7, 'Number barred')
          if (verdict === 'no-balance') return failure(9, 'Partner quota exceeded')
          return json(200, {
            'message-count': String(parts),
            messages: ids.map(id => ({
              to: to.replace('+', ''),
              'message-id': id,
              status: '0',
              'remaining-balance': '3.14159265',
              'message-price': '0.03330000',
              network: '51010',
              ...(fields['client-ref'] && { 'client-ref': fields['client-ref'] }),
            })),
          })
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled')
        return failure(1, 'Throughput Rate Exceeded - please wait [ 250 ] and retry')
      if (trouble === 'down') return failure(5, 'Internal Error', 503)
      if (trouble === 'unreadable') return failure(3, 'Invalid request')
      return failure(5, 'Internal Error', 500)
    },
  }
}
