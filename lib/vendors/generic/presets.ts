import type { Product } from '../vendor.ts'
import { genericVendor } from './generic-vendor.ts'

const json = (value: object) => JSON.stringify(value, null, 2)

/** A common shape of JSON over HTTP to begin with: their interfaces are not public, the contract says the true one. */
const usual = {
  method: 'POST',
  path: '/messages',
  headers: 'authorization: Bearer {api_key}',
  bodyKind: 'json',
  secrets: 'api_key: ',
  answerKind: 'json',
  idPath: 'data.id',
  statusPath: 'status',
  answerWords: 'accepted: accepted\nrejected: refused\nerror: unavailable',
  reasonPath: 'message',
  reportKind: 'json',
  reportListPath: 'events',
  reportIdPath: 'id',
  reportReferencePath: 'reference',
  reportStatusPath: 'status',
  reportWords:
    'queued: PROCESSING\nsent: SENT\ndelivered: DELIVERED\nread: DELIVERED\nundelivered: UNDELIVERED\nexpired: UNDELIVERED\nrejected: REJECTED',
  reportDetailPath: 'reason',
  reportTimePath: 'at',
  reportProof: 'hmac',
  reportHeader: 'x-signature',
}
const around = { reference: '{reference}', callback_url: '{report_url}' }
const byText = json({ to: '{recipient_digits}', from: '{sender}', text: '{text}', ...around })
const byTemplate = json({ to: '{recipient_digits}', template: 'otp_login', params: ['{content}'], ...around })

const platform = 'platform' as const
const sms = { channel: 'SMS', codeOwner: platform } as const

/** Kata.ai: official WhatsApp, which takes a template and its code. */
export const kata = genericVendor({
  id: 'kata',
  name: 'Kata.ai',
  products: [{ id: 'kata.whatsapp', name: 'WhatsApp', channel: 'WHATSAPP', codeOwner: platform }],
  prefill: { ...usual, body: byTemplate },
})

/** King One: WhatsApp from an ordinary number. */
export const kingone = genericVendor({
  id: 'kingone',
  name: 'King One',
  products: [
    {
      id: 'kingone.whatsapp',
      name: 'WhatsApp Long Number',
      channel: 'WA_LONG_NUMBER',
      codeOwner: platform,
    },
  ],
  prefill: { ...usual, body: byText },
})

/** IMS: text messages. */
export const ims = genericVendor({
  id: 'ims',
  name: 'IMS',
  products: [{ id: 'ims.smsotp', name: 'SMSOTP', ...sms }],
  prefill: { ...usual, body: byText },
})

const anyChannel: Product[] = [
  { id: 'custom.sms', name: 'SMS', ...sms },
  { id: 'custom.misscall', name: 'Missed call', channel: 'MISSCALL', codeOwner: 'vendor' },
  { id: 'custom.whatsapp', name: 'WhatsApp', channel: 'WHATSAPP', codeOwner: platform },
  { id: 'custom.wa', name: 'WhatsApp Long Number', channel: 'WA_LONG_NUMBER', codeOwner: platform },
  { id: 'custom.email', name: 'Email', channel: 'EMAIL', codeOwner: platform },
]

/** Any other vendor that speaks HTTP, for any channel. */
export const custom = genericVendor({
  id: 'custom',
  name: 'Custom HTTP',
  products: anyChannel,
  prefill: { ...usual, body: byText },
})
