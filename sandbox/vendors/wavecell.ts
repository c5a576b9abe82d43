import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { asText, isWebUrl, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { measureText } from './sms-text.ts'
import { blankArrival, type HttpVendor, refused, retryAfter } from './vendor.ts'

const account = accounts.wavecell
const messagesPath = /^\/api\/v1\/subaccounts\/([^/]+)\/messages$/

const failure = (status: number, code: number, message: string, headers?: Record<string, string>): Reply =>
  json(status, { code, message, errorId: randomUUID(), timestamp: new Date().toISOString() }, headers)

const states: Record<
  ReportEvent,
  { state: string; detail?: string; errorCode?: number; errorMessage?: string }
> = {
  sent: { state: 'sent', detail: 'delivered_to_operator' },
  held: { state: 'sent', detail: 'delivered_to_operator' },
  delivered: { state: 'delivered', detail: 'delivered_to_recipient' },
  undelivered: {
    state: 'undelivered',
    detail: 'undelivered',
    errorCode: 1,
    errorMessage: 'Absent subscriber',
  },
  rejected: {
    state: 'undelivered',
    detail: 'rejected_by_operator',
    errorCode: 41,
    errorMessage: 'SMSC reject',
  },
  busy: { state: 'undelivered', detail: 'undelivered', errorCode: 45, errorMessage: 'Subscriber busy' },
  'no-answer': { state: 'undelivered', detail: 'undelivered', errorCode: 46, errorMessage: 'Not reachable' },
}

/** What is wrong with a message, in 8x8's error codes. */
function complaint(body: Record<string, unknown>): Reply | undefined {
  const { destination, text, source, encoding, dlrCallbackUrl, clientMessageId } = body
  if (!isNumber(destination)) return failure(400, 1002, 'Invalid MSISDN format')
  if (!asText(text)) return failure(400, 1004, 'Invalid message text')
  if (source !== undefined && !/^.{1,16}$/.test(String(source))) return failure(400, 1005, 'Invalid source')
  if (encoding !== undefined && !['AUTO', 'GSM7', 'UCS2'].includes(String(encoding)))
    return failure(400, 1003, 'Invalid encoding')
  if (String(clientMessageId ?? '').length > 350)
    return failure(400, 1000, 'Invalid parameter: clientMessageId')
  if (dlrCallbackUrl !== undefined && !isWebUrl(dlrCallbackUrl))
    return failure(400, 3020, 'Invalid DR callback URL')
}

/** 8x8 (Wavecell) SMS: single message of a subaccount (protocols 4.2: 8x8 developer docs). */
export function createWavecell(world: World): HttpVendor {
  return {
    name: 'wavecell',
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      const subAccountId = messagesPath.exec(path)?.[1]
      if (headers.authorization !== `Bearer ${account.apiKey}`)
        return refused('messages', failure(401, 1200, 'Unauthorized'))
      if (!subAccountId || method !== 'POST') return refused('messages', failure(404, 1300, 'Not found'))
      if (subAccountId !== account.subAccountId)
        return refused('messages', failure(400, 1001, 'Invalid subaccount'))
      const body = readJson(bytes)
      if (!body) return refused('messages', failure(400, 1000, 'Invalid request body'))
      const complained = complaint(body)
      if (complained) return refused('messages', complained, asText(body.destination))

      const destination = `+${String(body.destination).replace('+', '')}`
      const text = String(body.text)
      const source = asText(body.source) ?? null
      const clientMessageId = asText(body.clientMessageId) ?? null
      const { encoding, parts } = measureText(text)
      const umid = randomUUID()
      return {
        operation: 'messages',
        submissions: [
          {
            to: destination,
            arrival: { ...blankArrival, channel: 'SMS', from: source, text },
            vendorId: umid,
            reference: clientMessageId,
            async notify(event) {
              const url = asText(body.dlrCallbackUrl) ?? world.webhooks.get('wavecell')
              if (!url) return
              const payload = {
                umid,
                clientMessageId,
                subAccountId,
                source,
                destination,
                status: { ...states[event], timestamp: new Date().toISOString() },
                price: { total: 0.0125 * parts, perSms: 0.0125, currency: 'USD' },
                smsCount: parts,
              }
              const receipt = {
                namespace: 'SMS',
                eventType: 'outbound_message_status_changed',
                description: 'SMS outbound message delivery receipt',
                payload,
              }
              await world.reports.send({
                url,
                body: JSON.stringify(receipt),
                headers: { 'content-type': 'application/json' },
              })
            },
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return failure(400, 1002, 'Invalid MSISDN format')
          const status =
            verdict === 'no-balance'
              ? { code: 'REJECTED', description: 'Insufficient credit' }
              : { code: 'QUEUED', description: 'SMS is accepted and queued for processing' }
          return json(200, {
            umid,
            clientMessageId,
            destination,
            encoding: body.encoding === 'UCS2' ? 'UCS2' : encoding,
            status,
          })
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, 1400, 'Too many requests', retryAfter)
      if (trouble === 'down') return failure(503, 2000, 'Service unavailable')
      if (trouble === 'unreadable') return failure(400, 1000, 'Invalid request body')
      return failure(500, 2000, 'Internal error')
    },
  }
}
