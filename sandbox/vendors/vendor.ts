import type { VendorName } from '../accounts.ts'
import type { Fate, MailEvent, ReportEvent } from '../fates.ts'
import type { Incoming, Reply } from '../http/reply.ts'
import type { Arrival } from '../phones/store.ts'

/** One message to one recipient, as a vendor understood it. */
export type Submission = {
  to: string
  arrival: Arrival
  vendorId: string
  /** The customer's own id for the message, where the vendor takes one. */
  reference: string | null
  /** Tells the customer in the vendor's words; resolves once the first attempt is over. */
  notify: (event: ReportEvent) => Promise<void>
  /** E-mail: the same for what only e-mail knows. */
  notifyMail?: (event: MailEvent) => Promise<void>
  /** Overrides the recipient's fate, for content the vendor would never deliver. */
  fate?: Fate
}

export type Verdict = 'accepted' | 'unknown-recipient' | 'no-balance'

/** What a request turned out to be: messages to carry, or something answered on the spot. */
export type Intake =
  | { operation: string; submissions: Submission[]; answer: (verdicts: Verdict[]) => Reply }
  | { operation: string; reply: Reply; refused: boolean; recipient?: string; vendorId?: string }

export type Trouble = 'failed' | 'throttled' | 'down' | 'unreadable'

export type HttpVendor = {
  name: VendorName
  path: string
  receive: (incoming: Incoming) => Intake | Promise<Intake>
  /** The vendor's own way of saying that the whole request came to nothing. */
  trouble: (trouble: Trouble) => Reply
}

export const refused = (operation: string, reply: Reply, recipient?: string): Intake => ({
  operation,
  reply,
  refused: true,
  recipient,
})

export const blankArrival = { from: null, text: null, subject: null, html: null, caller: null }

/** Seconds that a throttled customer is asked to wait. */
export const retryAfter = { 'retry-after': '2' }
