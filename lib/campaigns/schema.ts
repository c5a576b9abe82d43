import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'

/** What a file may hold. */
export const fileLimits = {
  lines: 1_000_000,
  bytes: 512 * 1024 * 1024,
  columns: 100,
  cellCharacters: 4096,
}
export const ratePerSecondMax = 5000

const whole = (min: number, max: number) => {
  const error = say('wholeNumber', { min, max })
  return z.number(error).int(error).min(min, error).max(max, error)
}
const column = z
  .number(say('campaignColumn'))
  .int(say('campaignColumn'))
  .min(0, say('campaignColumn'))
  .max(fileLimits.columns - 1, say('campaignColumn'))
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('clockTime'))

/** What comes with a campaign's file. */
export const campaignInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, say('required'))
    .max(80, say('tooLong', { max: 80 }))
    .regex(/^\P{Cc}*$/u, say('oneLine')),
  gatewayId: z.uuid(say('gatewayChoose')),
})

/** Which column (from 0) holds the recipients, and which one each tag's values. */
export const mappingInput = z.strictObject({
  recipient: column,
  tags: z
    .record(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/), column)
    .refine(tags => Object.keys(tags).length <= fileLimits.columns, say('campaignColumn')),
})

/** How and when a campaign is sent. Times are those of the merchant's zone. */
export const startInput = z.strictObject({
  ratePerSecond: whole(1, ratePerSecondMax),
  /** Nothing is sent from `from` until `until`, over midnight too. */
  quiet: z
    .strictObject({ from: clock, until: clock })
    .refine(({ from, until }) => from !== until, { path: ['until'], error: say('quietEmpty') })
    .nullable(),
  /** `2026-12-31T08:00`, as a field of date and time gives it; null: at once. */
  scheduledAt: z.string().max(40).nullable(),
})

/** An address that campaigns leave out. */
export const suppressionInput = z.strictObject({
  address: z
    .string()
    .trim()
    .min(1, say('required'))
    .max(254, say('tooLong', { max: 254 })),
})

export type CampaignFields = z.input<typeof campaignInput>
export type MappingFields = z.input<typeof mappingInput>
export type StartFields = z.input<typeof startInput>
