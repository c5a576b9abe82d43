import { z } from 'zod'
import { recipient } from './recipient-schema.ts'

const exampleId = '0199c3f2-7d5e-7a41-9c1b-52f6f0a1b7de'

const digits = z
  .union([z.string(), z.number().int().nonnegative()], 'must be digits')
  .transform(value => String(value).trim())
  .meta({ description: 'Digits; a string keeps leading zeros.', examples: ['482913'] })

export const requestBody = z.object(recipient)
export const sendBody = z.object({ ...recipient, otp: digits })
export const verifyBody = z.object({
  otp_id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: 'The `id` of the request.', examples: [exampleId] }),
  otp: digits,
})
export const updateVerifiedBody = verifyBody.pick({ otp_id: true })

export const sentOtp = z.object({
  id: z.uuid().meta({ description: 'Names this code in every later call.', examples: [exampleId] }),
  otp: z.string().meta({ description: 'The code, or one X for each digit.', examples: ['XXXXXX'] }),
  otp_length: z
    .number()
    .int()
    .meta({ description: 'How many digits to ask for.', examples: [6] }),
  prefix: z
    .string()
    .optional()
    .meta({
      description: 'MISSCALL: the caller number without the digits of the code.',
      examples: ['62215083'],
    }),
  channel: z.enum(['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL']),
  provider: z.string().meta({ description: 'Who carried it.', examples: ['Citcall'] }),
  purpose: z.string().meta({ description: 'What the gateway is for.', examples: ['Login'] }),
})
