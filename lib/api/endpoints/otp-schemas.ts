import { z } from 'zod'

const digits = z
  .union([z.string(), z.number().int().nonnegative()], 'must be digits')
  .transform(value => String(value).trim())
  .describe('Digits; a string keeps leading zeros.')

const address = z.union([z.string(), z.number().int()], 'must be text').transform(String)

const params = z
  .array(
    z.object({
      tag: z.string().min(1).max(64),
      value: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(z.string().max(4096))
        .describe('Replaces {tag} in the gateway’s message; at most 4096 characters.'),
    }),
  )
  .max(100)
  .nullish()
  .transform(value => value ?? [])

const recipient = {
  phone: address.nullish().describe('Needed by SMS, MISSCALL, WHATSAPP and WA_LONG_NUMBER gateways.'),
  email: address.nullish().describe('Needed by EMAIL gateways.'),
  gateway_key: z.string().min(1).max(64).describe('The gateway’s key, from the dashboard.'),
  params,
  ip: z
    .union([z.ipv4(), z.ipv6()], 'must be an IPv4 or IPv6 address')
    .nullish()
    .describe('The end user’s address, for abuse limits.'),
}

export const requestBody = z.object(recipient)
export const sendBody = z.object({ ...recipient, otp: digits })
export const verifyBody = z.object({
  otp_id: z.string().min(1).max(64).describe('The `id` of the request.'),
  otp: digits,
})
export const updateVerifiedBody = verifyBody.pick({ otp_id: true })

export const sentOtp = z.object({
  id: z.uuid(),
  otp: z.string().describe('The code, or one X for each digit.'),
  otp_length: z.number().int(),
  prefix: z.string().optional().describe('MISSCALL: the caller number without the digits of the code.'),
  channel: z.enum(['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL']),
  provider: z.string(),
  purpose: z.string(),
})
