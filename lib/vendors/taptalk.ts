import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, baseUrlField, credential, timeoutField, timeoutMs } from './config-parts.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('https://sendtalk-api.taptalk.io'),
  apiKey: credential(),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** TapTalk SendTalk: WhatsApp from an ordinary number, no reports (github.com/taptalk-io/sendtalk-client-example). */
export const taptalk: Vendor<Config> = {
  id: 'taptalk',
  name: 'TapTalk',
  products: [
    {
      id: 'taptalk.whatsapp',
      name: 'WhatsApp Long Number',
      channel: 'WA_LONG_NUMBER',
      codeOwner: 'platform',
    },
  ],
  configSchema,
  configFields: [baseUrlField, { name: 'apiKey', label: 'API key', secret: true }, timeoutField],
  send(message, { config, signal }) {
    return callVendor({
      baseUrl: config.baseUrl,
      path: '/api/v1/message/send_whatsapp',
      headers: { 'api-key': config.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({
        phone: message.recipient,
        messageType: message.code ? 'otp' : 'text',
        body: message.text,
      }),
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.apiKey],
      read,
    })
  },
}

/** HTTP says 200 to everything; the true status is inside. */
const answerSchema = z.object({
  status: z.number(),
  error: z
    .object({ code: z.string().nullish(), message: z.string().nullish(), field: z.string().nullish() })
    .nullish(),
  data: z
    .object({
      success: z.boolean().nullish(),
      message: z.string().nullish(),
      reason: z.string().nullish(),
      id: z.string().nullish(),
    })
    .nullish(),
})

function read(json: unknown): SendOutcome | undefined {
  const parsed = answerSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { status, error, data } = parsed.data
  if (status >= 400) {
    const words = error?.message || `TapTalk answered status ${status}`
    if (status === 504) return { kind: 'ambiguous', reason: words }
    const ofMessage = status === 400 && (error?.field === 'phone' || error?.field === 'body')
    return ofMessage ? refused(words) : unavailable(words)
  }
  if (data?.success && data.id) return { kind: 'accepted', vendorMessageId: data.id }
  if (data?.success !== false) return undefined
  const words = data.reason?.replaceAll('_', ' ') || data.message || 'TapTalk refused the message'
  return data.reason === 'invalid_recipient' ? refused(words) : unavailable(words)
}
