import { standardPolicy } from '#lib/routing/switcher/policy.ts'

/** A minute of the story takes a second. */
export const minuteMs = 1000
const faster = 60_000 / minuteMs

/** The switcher's own numbers, with every time as much shorter as the story is. */
export const fasterPolicy = {
  ...standardPolicy,
  tickMs: standardPolicy.tickMs / faster,
  windowMs: standardPolicy.windowMs / faster,
  judgeAfterMs: standardPolicy.judgeAfterMs / faster,
  quietMs: standardPolicy.quietMs / faster,
  backEveryMs: standardPolicy.backEveryMs / faster,
  slowMs: Object.fromEntries(Object.entries(standardPolicy.slowMs).map(([name, ms]) => [name, ms / faster])),
}

export const [cheap, dear] = ['citcall.smsotp', 'wavecell.smsotp'] as const
export const resting = { [cheap]: 70, [dear]: 30 }
export const minutes = 60
export const requestsPerMinute = 30

/** A report comes after 6 s of the story, a late message after 80 s. */
export const reportDelayMs = 0.1 * minuteMs
const late = { kind: 'late', percent: 30, ms: (80 / 60) * minuteMs }

/** What happens to the cheap vendor, by minute. */
export const events = new Map<number, { told: string; fault: object | null }>([
  [4, { told: 'CitCall brings 30 % late', fault: late }],
  [10, { told: 'CitCall is down', fault: { kind: 'down' } }],
  [18, { told: 'CitCall works again', fault: null }],
])
