import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'

const name = z
  .string()
  .trim()
  .min(1, say('required'))
  .max(80, say('tooLong', { max: 80 }))
  .regex(/^\P{Cc}*$/u, say('oneLine'))

/** What the form of a merchant key sends. */
export const keyInput = z.strictObject({ name })
export type KeyFields = z.input<typeof keyInput>

/** How long a replaced key goes on working, in hours. */
const overlapHours = [0, 1, 24, 168] as const
/** What the form that replaces a key sends; a select gives text. */
export const rollInput = z.strictObject({
  overlap: z.enum(overlapHours.map(String), say('required')).transform(Number),
})
export type RollFields = z.input<typeof rollInput>
