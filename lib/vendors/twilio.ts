import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { readTwilioReports } from './twilio-report.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://api.twilio.com'),
  accountSid: z.string().regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hexadecimal digits'),
  authToken: credential(),
  sender: z.string().min(1).max(64),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

const validitySecondsMax = 36_000

/** Twilio Programmable Messaging (twilio.com/docs/messaging/api, github.com/twilio/twilio-oai). */
export const twilio: Vendor<Config> = {
  id: 'twilio',
  name: 'Twilio',
  products: [{ id: 'twilio.sms', name: 'SMS', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    baseUrlField,
    { name: 'accountSid', label: 'Account SID' },
    {
      name: 'authToken',
      label: 'Auth token',
      secret: true,
      help: 'Sends, and proves that a report is from Twilio.',
    },
    {
      name: 'sender',
      label: 'Sender',
      help: 'A number of yours, a sender name, or the SID of a messaging service (MG…).',
    },
    timeoutField,
  ],
  send(message, { config, signal, reportUrl }) {
    const form = new URLSearchParams({
      To: message.recipient,
      [isService(config.sender) ? 'MessagingServiceSid' : 'From']: config.sender,
      Body: message.text,
      ValidityPeriod: String(Math.min(message.validitySeconds, validitySecondsMax)),
      StatusCallback: reportUrl,
    })
    const basic = Buffer.from(`${config.accountSid}:${config.authToken}`).toString('base64')
    return callVendor({
      baseUrl: config.baseUrl,
      path: `/2010-04-01/Accounts/${config.accountSid}/Messages.json`,
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: form.toString(),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.authToken],
      read,
    })
  },
  readReports: readTwilioReports,
}

function isService(sender: string): boolean {
  return /^MG[0-9a-f]{32}$/.test(sender)
}

const acceptedSchema = z.object({
  sid: z.string().min(1),
  status: z.string(),
  error_code: z.number().nullish(),
  error_message: z.string().nullish(),
})
const errorSchema = z.object({ code: z.number(), message: z.string() })
/** Body missing or too long; recipient missing, invalid, unsubscribed, unable to receive SMS. */
const messageCodes = new Set([21211, 21214, 21217, 21602, 21604, 21610, 21614, 21617])

function read(json: unknown): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  if (accepted.success) {
    const { sid, status, error_code, error_message } = accepted.data
    if (status !== 'failed' && status !== 'canceled') return { kind: 'accepted', vendorMessageId: sid }
    return problem(error_code ?? 0, error_message ?? `Twilio called the message ${status}`)
  }
  const failed = errorSchema.safeParse(json)
  return failed.success ? problem(failed.data.code, failed.data.message) : undefined
}

function problem(code: number, words: string): SendOutcome {
  return messageCodes.has(code) ? refused(words) : unavailable(words)
}
