import { z } from 'zod'

const exampleId = '0199c3f2-7d5e-7a41-9c1b-52f6f0a1b7de'

const digits = z
  .union([z.string(), z.number().int().nonnegative()], 'must be digits')
  .transform(value => String(value).trim())
  .meta({ description: 'Digits; a string keeps leading zeros.', examples: ['482913'] })

const address = z.union([z.string(), z.number().int()], 'must be text').transform(String)

const params = z
  .array(
    z.object({
      tag: z
        .string()
        .min(1)
        .max(64)
        .meta({ examples: ['parameter_1'] }),
      value: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(z.string().max(4096))
        .meta({
          description: 'Replaces {tag} in the gateway’s message; at most 4096 characters.',
          examples: ['Budi'],
        }),
    }),
  )
  .max(100)
  .nullish()
  .transform(value => value ?? [])

const recipient = {
  phone: address.nullish().meta({
    description: 'Needed by SMS, MISSCALL, WHATSAPP and WA_LONG_NUMBER gateways.',
    examples: ['081234567890'],
  }),
  email: address.nullish().meta({ description: 'Needed by EMAIL gateways.', examples: ['budi@example.com'] }),
  gateway_key: z
    .string()
    .min(1)
    .max(64)
    .meta({
      description: 'The gateway’s key, from the dashboard.',
      examples: ['9affcc7b-47d2-4cb8-9ab2-4d9ae862b5ae'],
    }),
  params,
  ip: z
    .union([z.ipv4(), z.ipv6()], 'must be an IPv4 or IPv6 address')
    .nullish()
    .meta({ description: 'The end user’s address, for abuse limits.', examples: ['203.0.113.7'] }),
}

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
