import { z } from 'zod'
import { say } from '#lib/i18n/say.ts'
import { callbackEvents, endpointKinds, replayChoices } from './choices.ts'

const urlLengthMax = 2048

/** What the form of an endpoint sends. An endpoint for health is told of every change: it chooses no events. */
export const endpointInput = z
  .strictObject({
    kind: z.enum(endpointKinds, say('chooseOne')),
    url: z
      .string(say('required'))
      .trim()
      .min(1, say('required'))
      .max(urlLengthMax, say('tooLong', { max: urlLengthMax })),
    events: z.array(z.enum(callbackEvents, say('chooseOne'))).max(callbackEvents.length),
    maskCode: z.boolean(),
  })
  .refine(({ kind, events }) => kind === 'health' || events.length > 0, {
    path: ['events'],
    error: say('eventsMissing'),
  })
export type EndpointFields = z.input<typeof endpointInput>

/** What one asks for when callbacks are to be sent again. */
export const replayInput = z.strictObject({
  /** A moment of the merchant's zone, as a field for dates and times has it. */
  since: z.string().trim().min(1, say('required')).max(40, say('moment')),
  which: z.enum(replayChoices, say('chooseOne')),
})
export type ReplayFields = z.input<typeof replayInput>
