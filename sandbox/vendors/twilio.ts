import { randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { isWebUrl } from '../http/body.ts'
import { readFormFields } from '../http/form.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { measureText } from './sms-text.ts'
import { signTwilio } from './twilio-signature.ts'
import { blankArrival, type HttpVendor, refused, retryAfter } from './vendor.ts'

const account = accounts.twilio
const basic = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`
const messagesPath = `/2010-04-01/Accounts/${account.accountSid}/Messages.json`
const bodyLengthMax = 1600
const apiVersion = '2010-04-01'

const failure = (status: number, code: number, message: string, headers?: Record<string, string>): Reply =>
  json(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers)

const invalidTo = (to: string) => failure(400, 21211, `Invalid 'To' Phone Number: ${to}`)

const words: Record<ReportEvent, { status: string; code?: number }> = {
  sent: { status: 'sent' },
  held: { status: 'sent' },
  delivered: { status: 'delivered' },
  undelivered: { status: 'undelivered', code: 30003 },
  rejected: { status: 'undelivered', code: 30007 },
  busy: { status: 'undelivered', code: 30003 },
  'no-answer': { status: 'undelivered', code: 30005 },
}

/** What is wrong with a message, in Twilio's error codes. */
function complaint(form: URLSearchParams): Reply | undefined {
  const to = form.get('To')
  const from = form.get('From')
  const service = form.get('MessagingServiceSid')
  const validity = form.get('ValidityPeriod')
  const callback = form.get('StatusCallback')
  if (!to) return failure(400, 21604, "A 'To' phone number is required.")
  if (!isNumber(to)) return invalidTo(to)
  if (!from && !service) return failure(400, 21603, "A 'From' phone number is required.")
  if (from && !/^(\+\d{8,15}|[A-Za-z0-9 ]{1,11})$/.test(from))
    return failure(400, 21212, `Invalid From Number (caller ID): ${from}`)
  if (service && service !== account.messagingServiceSid)
    return failure(400, 21701, 'The Messaging Service does not exist')
  if (!form.get('Body')) return failure(400, 21602, 'Message body is required.')
  if ((form.get('Body') ?? '').length > bodyLengthMax)
    return failure(400, 21617, 'The concatenated message body exceeds the 1600 character limit')
  if (validity !== null && !(Number(validity) >= 1 && Number(validity) <= 36_000))
    return failure(400, 21624, 'Invalid ValidityPeriod')
  if (callback !== null && !isWebUrl(callback)) return failure(400, 21609, "Invalid 'StatusCallback' URL")
}

/** Twilio Programmable Messaging: form in, JSON out, signed form callbacks (protocols 4.10: twilio-oai). */
export function createTwilio(world: World): HttpVendor {
  const notify = async (event: ReportEvent, form: URLSearchParams, sid: string) => {
    const url = form.get('StatusCallback')
    if (!url) return
    const { status, code } = words[event]
    const report = new URLSearchParams({
      SmsSid: sid,
      SmsStatus: status,
      MessageStatus: status,
      To: form.get('To') ?? '',
      From: form.get('From') ?? account.number,
      MessageSid: sid,
      AccountSid: account.accountSid,
      ApiVersion: apiVersion,
      ...(code ? { ErrorCode: String(code) } : {}),
    })
    await world.reports.send({
      url,
      body: report.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'x-twilio-signature': signTwilio(account.authToken, url, report),
      },
    })
  }

  return {
    name: 'twilio',
    path: account.path,
    async receive({ method, path, headers, body }: Incoming) {
      if (headers.authorization !== basic) return refused('messages', failure(401, 20003, 'Authenticate'))
      if (path !== messagesPath)
        return refused('messages', failure(404, 20404, `The requested resource ${path} was not found`))
      if (method !== 'POST') return refused('messages', failure(405, 20004, 'Method not allowed'))
      const form = (await readFormFields(headers, body)) ?? new URLSearchParams()
      const to = form.get('To') ?? ''
      const complained = complaint(form)
      if (complained) return refused('messages', complained, to || undefined)

      const text = form.get('Body') ?? ''
      const sid = `SM${randomBytes(16).toString('hex')}`
      const from = form.get('From') ?? account.number
      return {
        operation: 'messages',
        submissions: [
          {
            to,
            arrival: { ...blankArrival, channel: 'SMS', from, text },
            vendorId: sid,
            reference: null,
            notify: event => notify(event, form, sid),
          },
        ],
        answer([verdict]) {
          if (verdict === 'unknown-recipient') return invalidTo(to)
          if (verdict === 'no-balance') return failure(403, 20005, 'Account is not active')
          const service = form.get('MessagingServiceSid')
          return json(201, message({ sid, to, from: service ? null : from, text, service }))
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled') return failure(429, 20429, 'Too Many Requests', retryAfter)
      if (trouble === 'down') return failure(503, 20503, 'Service is unavailable')
      if (trouble === 'unreadable') return failure(400, 20001, 'Bad request')
      return failure(500, 20500, 'An internal server error has occurred')
    },
  }
}

type Message = { sid: string; to: string; from: string | null; text: string; service: string | null }

const message = ({ sid, to, from, text, service }: Message) => ({
  sid,
  account_sid: account.accountSid,
  messaging_service_sid: service,
  to,
  from,
  body: text,
  status: service ? 'accepted' : 'queued',
  direction: 'outbound-api',
  api_version: apiVersion,
  num_segments: String(measureText(text).parts),
  num_media: '0',
  price: null,
  price_unit: 'USD',
  error_code: null,
  error_message: null,
  date_created: new Date().toUTCString().replace('GMT', '+0000'),
  date_updated: new Date().toUTCString().replace('GMT', '+0000'),
  date_sent: null,
  uri: `${messagesPath.replace('.json', '')}/${sid}.json`,
  subresource_uris: { media: `${messagesPath.replace('.json', '')}/${sid}/Media.json` },
})
