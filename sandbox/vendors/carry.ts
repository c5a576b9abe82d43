import type { VendorName } from '../accounts.ts'
import { addressKey } from '../address.ts'
import {
  type Fate,
  fateOf,
  isMailEvent,
  type MailEvent,
  plainly,
  type ReportEvent,
  reachesHandset,
} from '../fates.ts'
import type { Entry } from '../journal.ts'
import type { World } from '../world.ts'
import type { Submission } from './vendor.ts'

export const submissionFate = (submission: Submission): Fate => submission.fate ?? fateOf(submission.to)

/** Carries an accepted message: to the handset now, reports later; waits only for reports that come first. */
export function carry(
  world: World,
  vendor: VendorName,
  submission: Submission,
  fate: Fate,
): Promise<unknown> | undefined {
  if (world.scenario.quiet()) return
  const { channel } = submission.arrival
  const lateMs = world.scenario.latenessMs(vendor)
  const arrive = () => world.phones.arrive(submission.to, submission.arrival)
  if (reachesHandset(fate, channel)) after(lateMs, arrive)
  if (fate.reportsFirst) return Promise.all(fate.reports.map(report => tell(submission, report.event)))
  for (const { event, afterMs } of fate.reports) {
    setTimeout(() => void tell(submission, event), lateMs + world.scenario.paced(afterMs)).unref()
  }
}

function tell(submission: Submission, event: ReportEvent | MailEvent): Promise<void> {
  if (!isMailEvent(event)) return submission.notify(event)
  return submission.notifyMail?.(event) ?? submission.notify(plainly[event])
}

function after(ms: number, act: () => void): void {
  if (ms === 0) act()
  else setTimeout(act, ms).unref()
}

/** Writes what became of one message into the journal. */
export function witness(
  world: World,
  vendor: VendorName,
  operation: string,
  submission: Pick<Submission, 'to' | 'vendorId' | 'reference'>,
  outcome: Entry['outcome'],
  reason: string | null = null,
): void {
  if (world.scenario.quiet()) return
  const { to, vendorId, reference } = submission
  world.journal.record({ vendor, operation, recipient: addressKey(to), vendorId, reference, outcome, reason })
}
