import type { z } from 'zod'
import { callbackEvents } from './choices.ts'
import type { endpointInput } from './schema.ts'

/** The fields of the form as they are stored: each event once, in one order, and none where none can be chosen. */
export function storedFields({ kind, url, events, maskCode }: z.output<typeof endpointInput>) {
  if (kind === 'health') return { kind, url, events: [], maskCode: false }
  return { kind, url, events: callbackEvents.filter(event => events.includes(event)), maskCode }
}
