/** Ways to break the conversation instead of answering. */
export type Wreck = 'hang' | 'reset' | 'html' | 'endless'

export type Answer = 'accept' | 'failed' | 'throttled' | Wreck | 'unknown-recipient' | 'no-balance'

export const isWreck = (answer: Answer): answer is Wreck =>
  answer === 'hang' || answer === 'reset' || answer === 'html' || answer === 'endless'

/** `sent` is a step on the way; `held` means that the carrier has it and nothing more will come. */
export type ReportEvent = 'sent' | 'held' | 'delivered' | 'undelivered' | 'rejected' | 'busy' | 'no-answer'

/** What only e-mail knows: a mailbox that is not there after all, a reader who complains or wants no more. */
export type MailEvent = 'bounced' | 'complained' | 'unsubscribed'

/** What is told of a message that is no e-mail instead. */
export const plainly: Record<MailEvent, ReportEvent> = {
  bounced: 'undelivered',
  complained: 'delivered',
  unsubscribed: 'delivered',
}

export const isMailEvent = (event: ReportEvent | MailEvent): event is MailEvent =>
  Object.hasOwn(plainly, event)

export type Fate = {
  digits: string
  name: string
  promise: string
  answer: Answer
  /** Which arrivals the handset sees: a busy phone still shows the call that rang. */
  reaches: 'every' | 'calls' | 'none'
  /** Times at the default pace (`reportDelayMs` 1500); the scenario's pace stretches them all. */
  reports: { event: ReportEvent | MailEvent; afterMs: number }[]
  reportsFirst?: boolean
}

const sent = { event: 'sent', afterMs: 500 } as const
const delivered = { event: 'delivered', afterMs: 1500 } as const
const usual: Fate['reports'] = [sent, delivered]

const refusal = (digits: string, name: string, answer: Answer, promise: string): Fate => ({
  digits,
  name,
  promise,
  answer,
  reaches: 'none',
  reports: [],
})

const arrival = (
  digits: string,
  name: string,
  promise: string,
  reaches: Fate['reaches'],
  reports: Fate['reports'],
): Fate => ({ digits, name, promise, answer: 'accept', reaches, reports })

const ending = (event: ReportEvent): Fate['reports'] => [sent, { event, afterMs: 1500 }]

const ordinary = arrival('0001', 'Ordinary', 'Delivered, as is any other ending', 'every', usual)

/** The fates of recipients, chosen by the last four digits; the same table for every vendor. */
export const fates: readonly Fate[] = [
  ordinary,
  arrival('9001', 'Carrier only', 'Reaches the carrier, never the handset', 'none', [
    { event: 'held', afterMs: 500 },
  ]),
  arrival('9002', 'Undelivered', 'Accepted, then reported as undelivered', 'none', ending('undelivered')),
  arrival('9003', 'Rejected', 'Accepted, then rejected by the operator', 'none', ending('rejected')),
  arrival('9004', 'Slow report', 'Arrives at once, the report takes 20 s', 'every', [
    sent,
    { event: 'delivered', afterMs: 20_000 },
  ]),
  arrival('9005', 'No report', 'Arrives, but no report ever comes', 'every', []),
  arrival('9006', 'Repeated', 'Reports arrive twice and out of order', 'every', [
    { event: 'delivered', afterMs: 500 },
    { event: 'sent', afterMs: 1000 },
    { event: 'delivered', afterMs: 1500 },
  ]),
  {
    ...arrival('9007', 'Early report', 'The report arrives before the answer', 'every', [
      { event: 'delivered', afterMs: 0 },
    ]),
    reportsFirst: true,
  },
  refusal('9008', 'Server error', 'failed', 'Answers HTTP 500'),
  refusal('9009', 'Throttled', 'throttled', 'Answers 429 with Retry-After'),
  refusal('9010', 'Hang', 'hang', 'Never answers'),
  refusal('9011', 'Reset', 'reset', 'Resets the connection'),
  refusal('9012', 'Wrong format', 'html', 'Answers 200 with an HTML page'),
  refusal('9013', 'Endless', 'endless', 'Answers with a body that never ends'),
  arrival('9014', 'Busy', 'Rings, then busy (SIP 486)', 'calls', ending('busy')),
  arrival('9015', 'No answer', 'Cannot be reached (SIP 480)', 'none', ending('no-answer')),
  arrival('9016', 'First contact', 'WhatsApp check: processing, valid 2 s later', 'every', usual),
  refusal('9017', 'Unknown', 'unknown-recipient', 'Refused at submit: no such recipient'),
  refusal('9018', 'No balance', 'no-balance', 'Refused: the account has no balance'),
  arrival('9019', 'Bounce', 'E-mail: taken, then bounces for good', 'none', [
    sent,
    { event: 'bounced', afterMs: 1500 },
  ]),
  arrival('9020', 'Complaint', 'E-mail: arrives, and the reader calls it spam', 'every', [
    ...usual,
    { event: 'complained', afterMs: 3000 },
  ]),
  arrival('9021', 'Unsubscribes', 'E-mail: arrives, and the reader unsubscribes with one click', 'every', [
    ...usual,
    { event: 'unsubscribed', afterMs: 3000 },
  ]),
]

const byDigits = new Map(fates.map(fate => [fate.digits, fate]))

/** The fate of a phone number (last four digits) or e-mail address (digits ending the local part). */
export function fateOf(recipient: string): Fate {
  const at = recipient.lastIndexOf('@')
  const tail = (at < 0 ? recipient : recipient.slice(0, at)).slice(-4)
  return byDigits.get(tail) ?? ordinary
}

/** Whether the handset of a recipient with this fate ever sees the message. */
export const reachesHandset = (fate: Fate, channel: string): boolean =>
  fate.reaches === 'every' || (fate.reaches === 'calls' && channel === 'MISSCALL')
