import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { isGsm } from './is-gsm.ts'
import type { SendOutcome, Vendor } from './vendor.ts'
import { readVonageReports } from './vonage-report.ts'
import { signatureMethods } from './vonage-signature.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://rest.nexmo.com'),
  apiKey: credential(),
  apiSecret: credential(),
  sender: z.string().min(1).max(16),
  signatureSecret: z.string().max(256).default(''),
  signatureMethod: z.enum(signatureMethods).default('md5hash'),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

const ttlSecondsMin = 20

/** Vonage's SMS API, formerly Nexmo (developer.vonage.com/en/api/sms, github.com/Vonage/vonage-node-sdk). */
export const vonage: Vendor<Config> = {
  id: 'vonage',
  name: 'Vonage',
  products: [{ id: 'vonage.sms', name: 'SMS', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    baseUrlField,
    { name: 'apiKey', label: 'API key' },
    { name: 'apiSecret', label: 'API secret', secret: true },
    { name: 'sender', label: 'Sender', help: 'A name of up to 11 characters or a number.' },
    {
      name: 'signatureSecret',
      label: 'Signature secret',
      secret: true,
      optional: true,
      help: 'With it, reports must be signed: ask Vonage to sign your webhooks first.',
    },
    {
      name: 'signatureMethod',
      label: 'Signature method',
      optional: true,
      choices: signatureMethods,
      help: 'As set in Vonage’s dashboard.',
    },
    timeoutField,
  ],
  send(message, { config, signal, reportUrl }) {
    const form = new URLSearchParams({
      api_key: config.apiKey,
      api_secret: config.apiSecret,
      from: config.sender,
      to: message.recipient.slice(1),
      text: message.text,
      type: isGsm(message.text) ? 'text' : 'unicode',
      ttl: String(Math.max(message.validitySeconds, ttlSecondsMin) * 1000),
      'status-report-req': '1',
      callback: reportUrl,
      'client-ref': message.reference,
    })
    return callVendor({
      baseUrl: config.baseUrl,
      path: '/sms/json',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiSecret, config.signatureSecret],
      read,
    })
  },
  readReports: readVonageReports,
}

const partSchema = z.object({
  status: z.string(),
  'message-id': z.string().optional(),
  'error-text': z.string().optional(),
})
const answerSchema = z.object({ messages: z.array(partSchema).min(1) })
/** Invalid message, barred recipient, deactivated recipient. */
const messageCodes = new Set(['6', '7', '33'])

/** HTTP 200 says nothing: each part of the message has a status of its own, and `0` means taken. */
function read(json: unknown): SendOutcome | undefined {
  const answer = answerSchema.safeParse(json)
  if (!answer.success) return undefined
  const taken = answer.data.messages.find(part => part.status === '0' && part['message-id'])
  if (taken?.['message-id']) return { kind: 'accepted', vendorMessageId: taken['message-id'] }
  const [first] = answer.data.messages
  if (!first || first.status === '0') return undefined
  const words = first['error-text'] ?? `Vonage's error ${first.status}`
  // 3 stands for any wrong parameter, ours and the recipient's alike.
  const wrongNumber = first.status === '3' && /\bto\b|msisdn|destination|recipient/i.test(words)
  return wrongNumber || messageCodes.has(first.status) ? refused(words) : unavailable(words)
}
