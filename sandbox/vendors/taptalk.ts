import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import { asText, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { blankArrival, type HttpVendor, refused, retryAfter, type Verdict } from './vendor.ts'

const account = accounts.taptalk
const noError = { code: '', message: '', field: '' }

// TapTalk answers HTTP 200 whatever happened; the status that counts is the one in the body.
const failure = (status: number, code: string, message: string, field = ''): Reply =>
  json(200, { status, error: { code, message, field }, data: {} })

const queued = (success: boolean, message: string, reason: string, id: string): Reply =>
  json(200, { status: 200, error: noError, data: { success, message, reason, id } })

/** SendTalk by TapTalk: WhatsApp from a long number, without any delivery report (protocols 4.7). */
export function createTaptalk(_world: World): HttpVendor {
  return {
    name: 'taptalk',
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      const operation = 'send_whatsapp'
      if (headers['api-key'] !== account.apiKey)
        return refused(operation, failure(401, '40101', 'Invalid API key'))
      if (method !== 'POST' || path !== '/api/v1/message/send_whatsapp')
        return refused(operation, failure(404, '40401', 'Path is not found'))
      const body = readJson(bytes)
      if (!body) return refused(operation, failure(400, '40001', 'Request body is invalid'))
      const phone = asText(body.phone)
      const text = asText(body.body)
      const refuse = (code: string, message: string, field: string) =>
        refused(operation, failure(400, code, message, field), phone)
      if (!phone) return refuse('40002', 'Phone is required', 'phone')
      if (!isNumber(phone)) return refuse('40003', 'Phone is invalid', 'phone')
      if (!['otp', 'text', 'image'].includes(String(body.messageType)))
        return refuse('40002', 'Message type is invalid', 'messageType')
      if (!text) return refuse('40002', 'Body is required', 'body')

      const id = randomUUID()
      return {
        operation,
        submissions: [
          {
            to: phone,
            arrival: { ...blankArrival, channel: 'WA_LONG_NUMBER', from: account.number, text },
            vendorId: id,
            reference: null,
            notify: () => Promise.resolve(),
          },
        ],
        answer([verdict]: Verdict[]) {
          if (verdict === 'unknown-recipient')
            return queued(false, 'The recipient is not a WhatsApp user', 'invalid_recipient', '')
          if (verdict === 'no-balance')
            return queued(false, 'The balance is insufficient', 'insufficient_balance', '')
          return queued(true, 'The message has been added to queue', '', id)
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') {
        const reply = failure(429, '42901', 'Too many requests')
        return { ...reply, headers: { ...reply.headers, ...retryAfter } }
      }
      // A machine that is down cannot say 200: this one comes from the load balancer before it.
      if (trouble === 'down') return { ...failure(503, '50301', 'Service unavailable'), status: 503 }
      if (trouble === 'unreadable') return failure(400, '40001', 'Request body is invalid')
      return failure(500, '50001', 'Internal server error')
    },
  }
}
