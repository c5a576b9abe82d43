import { randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { addressKey, isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { asArray, asText, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { blankArrival, type HttpVendor, refused } from './vendor.ts'

const account = accounts.damcorp
const version = '1.0'
const hsmPath = /^\/whatsapp\/sendHsm\/([\w-]+)$/

const failure = (status: number, responseCode: string, message: string): Reply =>
  json(status, { responseCode, version, data: null, message })

const sent = (to: string, msgId: string | null, status: 'sent' | 'invalid' | 'failed'): Reply =>
  json(200, { responseCode: '000', version, data: [{ to, msgId, status }], message: 'success' })

/** Its own codes are not public: WhatsApp's are passed on. */
const failures: Partial<Record<ReportEvent, { code: number; title: string }>> = {
  undelivered: { code: 131026, title: 'Message undeliverable' },
  busy: { code: 131026, title: 'Message undeliverable' },
  'no-answer': { code: 131026, title: 'Message undeliverable' },
  rejected: { code: 131049, title: 'Not delivered to maintain healthy ecosystem engagement' },
}

function statuses(event: ReportEvent, id: string, recipient: string): string {
  const failed = failures[event]
  const status = failed ? 'failed' : event === 'held' ? 'sent' : event
  const timestamp = String(Math.floor(Date.now() / 1000))
  return JSON.stringify({
    statuses: [{ id, recipient_id: recipient, status, timestamp, ...(failed && { errors: [failed] }) }],
  })
}

/**
 * Damcorp's WhatsApp API as its clients call it: token in the body, statuses as WhatsApp's Business API writes
 * them (protocols 4.6). Free text needs a customer's own message first, and simulated customers never write.
 */
export function createDamcorp(world: World): HttpVendor {
  return {
    name: 'damcorp',
    path: account.path,
    receive({ method, path, body: bytes }: Incoming) {
      const body = readJson(bytes)
      const template = hsmPath.exec(path)?.[1]
      const to = asText(body?.to)
      const refuse = (code: string, message: string, status = 200) =>
        refused('sendHsm', failure(status, code, message), to)
      if (method !== 'POST' || !template) return refuse('404', 'not_found', 404)
      if (!body) return refuse('701', 'invalid_request')
      if (body.token !== account.token) return refuse('702', 'invalid_token')
      const known = account.templates.find(entry => entry.name === template)
      const params = asArray(body.param).map(asText)
      if (!known) return refuse('726', 'invalid_product')
      if (params.length !== 1 || params[0] === undefined) return refuse('727', 'invalid_param')
      if (!isNumber(to)) return refuse('728', 'invalid_destination_number')

      const recipient = addressKey(to)
      const id = `gBEG${randomBytes(12).toString('base64url')}`
      const text = known.body.replace('{{1}}', () => params[0] ?? '')
      return {
        operation: 'sendHsm',
        submissions: [
          {
            to: recipient,
            arrival: { ...blankArrival, channel: 'WHATSAPP', from: account.number, text },
            vendorId: id,
            reference: null,
            async notify(event) {
              const url = world.webhooks.get('damcorp')
              if (!url) return
              await world.reports.send({
                url,
                body: statuses(event, id, recipient),
                headers: { 'content-type': 'application/json' },
              })
            },
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return sent(to, null, 'invalid')
          if (verdict === 'no-balance') return failure(200, '730', 'insufficient_balance')
          return sent(to, id, 'sent')
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, '429', 'too_many_requests')
      if (trouble === 'down') return failure(503, '503', 'service_unavailable')
      if (trouble === 'unreadable') return failure(400, '701', 'invalid_request')
      return failure(500, '500', 'internal_error')
    },
  }
}
