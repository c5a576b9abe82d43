import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { readCitcallReports } from './citcall-report.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import type { SendContext, SendOutcome, Vendor, VendorMessage } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://pub.citcall.com/v3'),
  apiKey: credential(),
  senderId: z.string().min(1).max(20).default('citcall'),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** `rc` comes as a number or as text ("00"). */
const answerSchema = z.object({
  rc: z.coerce.number().int(),
  info: z.string().optional(),
  trxid: z.coerce.string().min(1).optional(),
  token: z.coerce.string().optional(),
})

/** CitCall: missed calls and SMS (github.com/citcall/sample-php, docs.citcall.com). */
export const citcall: Vendor<Config> = {
  id: 'citcall',
  name: 'CitCall',
  products: [
    { id: 'citcall.motp', name: 'MOTP', channel: 'MISSCALL', codeOwner: 'vendor' },
    { id: 'citcall.smsotp', name: 'SMSOTP', channel: 'SMS', codeOwner: 'platform' },
  ],
  configSchema,
  configFields: [
    baseUrlField,
    {
      name: 'apiKey',
      label: 'API key',
      secret: true,
      help: 'CitCall also asks you to allow the address of this server.',
    },
    {
      name: 'senderId',
      label: 'Sender id',
      help: 'The sender name CitCall registered for your SMS.',
      optional: true,
    },
    timeoutField,
  ],
  send(message, context) {
    return context.product.id === 'citcall.motp' ? call(message, context) : text(message, context)
  },
  readReports: readCitcallReports,
}

function call(message: VendorMessage, context: SendContext<Config>): Promise<SendOutcome> {
  return request('/motp', message, context, { retry: 0, valid_time: message.validitySeconds })
}

function text(message: VendorMessage, context: SendContext<Config>): Promise<SendOutcome> {
  const sms = { senderid: context.config.senderId, text: message.text }
  // smsotp takes a numeric token of four digits or more, and sms refuses texts that look like a code.
  if (!message.code || !/^\d{4,}$/.test(message.code)) return request('/sms', message, context, sms)
  const otp = { ...sms, token: message.code, valid_time: message.validitySeconds }
  return request('/smsotp', message, context, otp)
}

function request(
  path: string,
  message: VendorMessage,
  { config, signal, reportUrl, product }: SendContext<Config>,
  fields: Record<string, unknown>,
): Promise<SendOutcome> {
  return callVendor({
    baseUrl: config.baseUrl,
    path,
    headers: { authorization: `Apikey ${config.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ msisdn: message.recipient.slice(1), ...fields, callback_url: reportUrl }),
    timeoutMs: config.timeoutMs,
    signal,
    message,
    secrets: [config.apiKey],
    read: json => read(json, product.codeOwner === 'vendor' ? message.codeLength : undefined),
  })
}

function read(json: unknown, callerDigits: number | undefined): SendOutcome | undefined {
  const parsed = answerSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { rc, info, trxid, token = '' } = parsed.data
  const words = info || reasons[rc] || `CitCall answered rc ${rc}`
  if (rc !== 0) return rc === 6 && !ours.test(words) ? refused(words) : unavailable(words)
  if (!trxid) return undefined
  if (callerDigits === undefined) return { kind: 'accepted', vendorMessageId: trxid }
  const caller = token.replace(/\D/g, '')
  return caller.length < callerDigits ? undefined : { kind: 'accepted', vendorMessageId: trxid, caller }
}

/** rc 6 stands for many things; these are about how we asked, and another vendor would take the message. */
const ours = /not allowed|retry|token|verify|JSON/i

const reasons: Record<number, string> = {
  6: 'invalid number',
  14: 'insufficient balance',
  34: 'service temporarily unavailable',
  44: 'senderid closed',
  66: 'maintenance in progress',
  76: 'wrong password',
  77: 'userid not found',
  79: 'invalid token',
  88: 'missing parameter',
  95: 'invalid callback URL',
  98: 'authentication failed',
  99: 'wrong method',
}
