import type { SliceEnd } from './slice.ts'

/** After so many tries in a row that found every vendor down, the campaign pauses. */
export const probesMax = 8
const waitMsFirst = 1_000
const waitMsMax = 30_000

/** When to try a single recipient again after `probes` tries that found every vendor down. */
export function probeAgain(probes: number): SliceEnd {
  const waitMs = Math.min(waitMsMax, waitMsFirst * 2 ** probes)
  return { kind: 'wait', at: new Date(Date.now() + waitMs), probes: probes + 1 }
}
