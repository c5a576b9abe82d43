import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { addressKey, isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { asArray, asObject, asText, readJson } from '../http/body.ts'
import { readFormFields } from '../http/form.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { blankArrival, type HttpVendor, refused, retryAfter } from './vendor.ts'

const account = accounts.gupshup
const failure = (status: number, message: string, headers?: Record<string, string>): Reply =>
  json(status, { status: 'error', message }, headers)

const failures: Partial<Record<ReportEvent, { code: number; reason: string }>> = {
  undelivered: { code: 1002, reason: 'Number Does Not Exists On WhatsApp' },
  busy: { code: 1010, reason: 'Message expired' },
  'no-answer': { code: 1010, reason: 'Message expired' },
  rejected: { code: 1008, reason: 'User is not Opted in and Inactive' },
}

function messageEvent(event: ReportEvent, gsId: string, waId: string, destination: string): string {
  const failed = failures[event]
  const type = failed ? 'failed' : event === 'held' ? 'sent' : event
  const payload = {
    id: waId,
    gsId,
    type,
    destination,
    payload: failed ?? { ts: Math.floor(Date.now() / 1000) },
  }
  return JSON.stringify({
    app: account.app,
    timestamp: Date.now(),
    version: 2,
    type: 'message-event',
    payload,
  })
}

/** The text of a template or session message, or what is wrong with it. */
function readContent(path: string, fields: URLSearchParams): { text: string } | { wrong: string } {
  if (path.endsWith('/template/msg')) {
    const template = readJson(Buffer.from(fields.get('template') ?? ''))
    const known = account.templates.find(entry => entry.id === template?.id)
    const params = asArray(template?.params).map(asText)
    if (!known) return { wrong: 'Template Not Found' }
    if (params.length !== 1 || params[0] === undefined) return { wrong: 'Template Params Mismatch' }
    return { text: known.body.replace('{{1}}', () => params[0] ?? '') }
  }
  const message = fields.get('message') ?? ''
  const text = asText(asObject(readJson(Buffer.from(message)))?.text) ?? message
  return text ? { text } : { wrong: 'Message Payload Is Empty' }
}

/** Gupshup self-serve WhatsApp API: form in, JSON out, unsigned events on the account's webhook (protocols 4.5). */
export function createGupshup(world: World): HttpVendor {
  return {
    name: 'gupshup',
    path: account.path,
    async receive({ method, path, headers, body }: Incoming) {
      const operation = path.endsWith('/template/msg') ? 'template' : 'msg'
      if (headers.apikey !== account.apiKey) return refused(operation, failure(401, 'Authentication Failed'))
      if (method !== 'POST' || !/^\/wa\/api\/v1\/(template\/)?msg$/.test(path))
        return refused(operation, failure(404, 'Not Found'))
      const fields = await readFormFields(headers, body)
      if (!fields) return refused(operation, failure(400, 'Invalid Request Body'))
      const destination = fields.get('destination')
      const refuse = (message: string) => refused(operation, failure(400, message), destination ?? undefined)
      if (fields.get('channel') && fields.get('channel') !== 'whatsapp') return refuse('Invalid Channel')
      if (fields.get('source') !== account.source) return refuse('Invalid Source')
      if (!isNumber(destination)) return refuse('Invalid Destination')
      const content = readContent(path, fields)
      if ('wrong' in content) return refuse(content.wrong)

      const to = addressKey(destination)
      const gsId = randomUUID()
      const waId = randomUUID()
      return {
        operation,
        submissions: [
          {
            to,
            arrival: { ...blankArrival, channel: 'WHATSAPP', from: account.source, text: content.text },
            vendorId: gsId,
            reference: null,
            async notify(event) {
              const url = world.webhooks.get('gupshup')
              if (!url) return
              await world.reports.send({
                url,
                body: messageEvent(event, gsId, waId, to),
                headers: { 'content-type': 'application/json' },
              })
            },
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return failure(400, 'Invalid Destination')
          if (verdict === 'no-balance') return failure(400, 'Insufficient Balance')
          return json(202, { status: 'submitted', messageId: gsId })
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, 'Too Many Requests', retryAfter)
      if (trouble === 'down') return failure(503, 'Service Unavailable')
      if (trouble === 'unreadable') return failure(400, 'Invalid Request Body')
      return failure(500, 'Internal Server Error')
    },
  }
}
