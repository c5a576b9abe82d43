import { z } from 'zod'
import { endpoint } from '#lib/api/endpoint.ts'
import { type SentMessage, sendMessage } from '#lib/messaging/send-message.ts'
import { summariseMail } from '#lib/messaging/summarise-mail.ts'
import { recipient } from './recipient-schema.ts'
import { sendErrors } from './send-errors.ts'

export const messageSend = endpoint({
  method: 'POST',
  path: '/message/send',
  name: 'messageSend',
  summary: 'Send a message',
  description:
    'Sends the text of a gateway, filled with your values: SMS, WhatsApp long number or e-mail. A template of an e-mail reads the data of the tag `loop`; the tag `attach` brings files.',
  body: z.object({
    ...recipient,
    return_body: z.boolean().nullish().meta({
      description: 'E-mail: answer with the whole body in `message` instead of a summary.',
    }),
  }),
  bodyBytesMax: 12 * 1024 * 1024,
  data: z.object({
    id: z.uuid().meta({ examples: ['0199c3f2-7d5e-7a41-9c1b-52f6f0a1b7de'] }),
    otp: z.literal('').meta({ description: 'A message has no code.' }),
    channel: z.enum(['SMS', 'WA_LONG_NUMBER', 'EMAIL']),
    provider: z.string().meta({ description: 'Who carried it.', examples: ['SMTP'] }),
    purpose: z.string().meta({ description: 'What the gateway is for.', examples: ['Promotion'] }),
    message: z.string().meta({
      description:
        'The text as it was sent; of an e-mail its subject, the beginning of its text without links, and its size.',
      examples: ['Halo Budi, diskon 50% sampai Desember.'],
    }),
  }),
  errors: [...sendErrors, 'methodNotForChannel'],
  idempotent: true,
  run: async ({ caller, body, deliveryId, executed }) => {
    const { phone, email, gateway_key: gatewayKey, params, return_body: whole } = body
    const sent = await sendMessage({
      deliveryId,
      merchantId: caller.merchantId,
      gatewayKey,
      params,
      files: params.files,
      onAccepted: executed,
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
    })
    const { id, provider, purpose } = sent
    const channel = sent.channel as 'SMS' | 'WA_LONG_NUMBER' | 'EMAIL'
    const data = { id, otp: '' as const, channel, provider, purpose, message: toText(sent, whole === true) }
    return { message: 'Message sent successfully', data }
  },
})

function toText({ channel, content, attachments }: SentMessage, whole: boolean): string {
  if (channel !== 'EMAIL') return content.text
  return whole ? (content.html ?? content.text) : summariseMail(content, attachments)
}
