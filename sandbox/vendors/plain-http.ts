import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import { asArray, asText, isWebUrl, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { plainEvent, signed } from './plain-http-events.ts'
import { blankArrival, type HttpVendor, refused, retryAfter } from './vendor.ts'

export type PlainVendor = 'kata' | 'kingone' | 'ims'

const failure = (status: number, message: string, headers?: Record<string, string>): Reply =>
  json(status, { status: 'error', message }, headers)
const rejection = (message: string): Reply => json(422, { status: 'rejected', message })

/** The text that arrives: the vendor's own template around the code, or what was sent. */
function textOf({ template }: (typeof accounts)[PlainVendor], body: Record<string, unknown>) {
  if (!template) return asText(body.text)
  const [code] = asArray(body.params)
  if (body.template !== template.name || !asText(code)) return undefined
  return template.body.replace('{{1}}', () => String(code))
}

/**
 * A vendor as hundreds are: JSON over HTTP behind an API key, reports signed with HMAC-SHA256. Stands for vendors
 * whose interface is not public; nothing says that theirs is like this.
 */
export function createPlainHttp(world: World, name: PlainVendor): HttpVendor {
  const account = accounts[name]
  return {
    name,
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      const operation = 'messages'
      if (headers.authorization !== `Bearer ${account.apiKey}`)
        return refused(operation, failure(401, 'The API key is not known'))
      if (method !== 'POST' || path !== '/messages') return refused(operation, failure(404, 'Not found'))
      const body = readJson(bytes)
      if (!body) return refused(operation, failure(400, 'The body is not JSON'))
      const to = asText(body.to)
      const text = textOf(account, body)
      if (!to || !isNumber(to)) return refused(operation, rejection('The number is not valid'), to)
      if (!text) return refused(operation, failure(400, 'There is no text or no such template'), to)

      const id = randomUUID()
      const reference = asText(body.reference) ?? null
      const from = account.number ?? asText(body.from) ?? null
      return {
        operation,
        submissions: [
          {
            to: `+${to.replace('+', '')}`,
            arrival: { ...blankArrival, channel: account.channel, from, text },
            vendorId: id,
            reference,
            async notify(event) {
              const url = isWebUrl(body.callback_url) ? body.callback_url : world.webhooks.get(name)
              if (url)
                await world.reports.send(signed(url, plainEvent(event, id, reference), account.signingKey))
            },
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return rejection('No such recipient')
          if (verdict === 'no-balance') return json(200, { status: 'error', message: 'No balance is left' })
          return json(202, { status: 'accepted', data: { id } })
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, 'Too many requests', retryAfter)
      if (trouble === 'down') return failure(503, 'Under maintenance')
      if (trouble === 'unreadable') return failure(400, 'The body is not JSON')
      return failure(500, 'Internal error')
    },
  }
}
