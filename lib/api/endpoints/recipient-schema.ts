import { z } from 'zod'
import { params } from './params-schema.ts'

const address = z.union([z.string(), z.number().int()], 'must be text').transform(String)

/** To whom, through which gateway, filled with what. */
export const recipient = {
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
