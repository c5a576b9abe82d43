import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'

/** How long an operator's word may hold, in hours: to 30 days. */
const overrideHours = ['1', '4', '24', '72', '168', '720'] as const

/** An operator's word on a product: what it is, why, and for how long. */
export const overrideInput = z.strictObject({
  status: z.enum(['healthy', 'unhealthy'], say('required')),
  reason: z
    .string()
    .trim()
    .min(3, say('overrideReason'))
    .max(200, say('tooLong', { max: 200 })),
  hours: z.enum(overrideHours, say('required')),
})
export type OverrideFields = z.input<typeof overrideInput>
