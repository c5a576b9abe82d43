import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import { asArray, asObject, asText, isWebUrl, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { createInfobipReports, type InfobipMessage, submitStatus } from './infobip-reports.ts'
import { measureText } from './sms-text.ts'
import { blankArrival, type HttpVendor, refused, retryAfter, type Submission } from './vendor.ts'

const account = accounts.infobip

const failure = (status: number, messageId: string, text: string, headers?: Record<string, string>): Reply =>
  json(status, { requestError: { serviceException: { messageId, text } } }, headers)

const badRequest = (problem: string) => failure(400, 'BAD_REQUEST', `Bad Request: ${problem}`)

type Read = { submission: Submission; message: InfobipMessage; destination: string }

/** Infobip SMS v3: messages × destinations in one request, reports in batches (protocols 4.3). */
export function createInfobip(world: World): HttpVendor {
  const reports = createInfobipReports(world)

  const readOne = (message: Record<string, unknown>, to: string, messageId: string, bulkId: string): Read => {
    const text = String(asObject(message.content)?.text)
    const webhooks = asObject(message.webhooks)
    const delivery = asObject(webhooks?.delivery)
    const kept: InfobipMessage = {
      bulkId,
      messageId,
      to,
      sentAt: new Date(),
      smsCount: measureText(text).parts,
      callbackData: asText(webhooks?.callbackData) ?? null,
      intermediate: delivery?.intermediateReport === true,
      url: () => asText(delivery?.url) ?? world.webhooks.get('infobip'),
    }
    return {
      message: kept,
      destination: to,
      submission: {
        to,
        arrival: { ...blankArrival, channel: 'SMS', from: asText(message.sender) ?? null, text },
        vendorId: messageId,
        reference: asText(webhooks?.callbackData) ?? messageId,
        notify: event => reports.add(kept, event),
      },
    }
  }

  /** Every message of the request, or the first problem found. */
  const readAll = (messages: unknown[], bulkId: string): Read[] | string => {
    const all: Read[] = []
    for (const [index, value] of messages.entries()) {
      const message = asObject(value)
      const destinations = asArray(message?.destinations)
      if (!message || destinations.length === 0) return `messages[${index}].destinations: must not be empty`
      if (!asText(asObject(message.content)?.text))
        return `messages[${index}].content.text: must not be blank`
      const url = asObject(asObject(message.webhooks)?.delivery)?.url
      if (url !== undefined && !isWebUrl(url)) return `messages[${index}].webhooks.delivery.url: invalid URL`
      for (const entry of destinations) {
        const destination = asObject(entry)
        const to = asText(destination?.to)
        if (!isNumber(to)) return `messages[${index}].destinations.to: invalid number`
        all.push(
          readOne(message, to.replace('+', ''), asText(destination?.messageId) ?? randomUUID(), bulkId),
        )
      }
    }
    return all
  }

  return {
    name: 'infobip',
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      if (headers.authorization !== `App ${account.apiKey}`)
        return refused('messages', failure(401, 'UNAUTHORIZED', 'Invalid login details'))
      if (path !== '/sms/3/messages' || method !== 'POST')
        return refused('messages', failure(404, 'NOT_FOUND', 'Requested URL not found'))
      const body = readJson(bytes)
      const messages = asArray(body?.messages)
      if (messages.length === 0) return refused('messages', badRequest('messages: must not be empty'))
      const bulkId = randomUUID()
      const all = readAll(messages, bulkId)
      if (typeof all === 'string') return refused('messages', badRequest(all))
      return {
        operation: 'messages',
        submissions: all.map(one => one.submission),
        answer: verdicts =>
          json(200, {
            bulkId,
            messages: all.map(({ message, destination }, index) => ({
              messageId: message.messageId,
              status: submitStatus[verdicts[index] ?? 'accepted'],
              destination,
              details: { messageCount: message.smsCount },
            })),
          }),
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, 'TOO_MANY_REQUESTS', 'Too many requests', retryAfter)
      if (trouble === 'down') return failure(503, 'SERVICE_UNAVAILABLE', 'Service unavailable')
      if (trouble === 'unreadable') return badRequest('unreadable body')
      return failure(500, 'GENERAL_ERROR', 'Something went wrong. Please contact support.')
    },
  }
}
