import type { z } from 'zod'

/** The ways a message can reach a person; the contract's words. */
export const channels = ['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL'] as const
export type Channel = (typeof channels)[number]

/** One service of one vendor, e.g. CitCall MOTP. */
export interface Product {
  /** Stable key, `vendor.product`: stored with gateways, prices and deliveries. */
  id: string
  /** The name in callbacks and on screens, in the seed's spelling: MOTP, SMSOTP, WhatsApp … */
  name: string
  channel: Channel
  /** `vendor`: the vendor makes the code (a caller number's tail) and we learn it from the answer. */
  codeOwner: 'platform' | 'vendor'
}

/** A file, as it goes with an e-mail. */
export interface Attachment {
  /** One line without a path. */
  name: string
  /** What its bytes say it is, e.g. `application/pdf`. */
  contentType: string
  content: Buffer
}

/** A message ready to go: rendered, with its recipient in one form. */
export interface VendorMessage {
  /** Our delivery id, given to the vendor as client reference where it takes one. */
  reference: string
  /** E.164 with plus, or an e-mail address. */
  recipient: string
  /** The rendered text, kept byte for byte. Empty for MISSCALL. */
  text: string
  /** The code alone, for vendors that take it apart from the text (templates, smsotp). */
  code?: string
  codeLength: number
  subject?: string
  html?: string
  /** Files of an e-mail. */
  attachments?: readonly Attachment[]
  /** E-mail of a campaign: where a POST ends the subscription with one click (RFC 8058), and a GET asks. */
  unsubscribeUrl?: string
  /** Messages have connections of their own, so that a code never waits behind them. Absent: a code. */
  lane?: 'message'
  /** How long the code is worth anything: the vendor should not deliver later. */
  validitySeconds: number
}

export interface SendContext<Config> {
  product: Product
  /** Which stored account it is: two of them never share a connection. */
  accountId?: string
  config: Config
  /** Aborts when the time for this attempt is over. */
  signal: AbortSignal
  /** Where this account's delivery reports are to be sent. */
  reportUrl: string
  /** Takes reports that arrive on the sending connection itself (SMPP); acknowledged once it has resolved. */
  onReports: (reports: Report[]) => void | Promise<void>
}

/** What became of one call to a vendor. */
export type SendOutcome =
  /**
   * The vendor took it. MISSCALL: `caller` is the whole calling number; its tail is the code. `codes` is how many
   * tails it was chosen from, where that is known: the fewer, the fewer guesses are safe.
   */
  | { kind: 'accepted'; vendorMessageId: string; caller?: string; codes?: number }
  /** The message is at fault: no other vendor would take it either. */
  | { kind: 'refused'; reason: string }
  /** The vendor is at fault and certainly sent nothing: the next route may. */
  | { kind: 'unavailable'; reason: string; retryAfterSeconds?: number }
  /** Nobody knows: the request left, no usable answer came. */
  | { kind: 'ambiguous'; reason: string }

export type ReportStatus = 'PROCESSING' | 'SENT' | 'DELIVERED' | 'UNDELIVERED' | 'REJECTED'

/** News from a vendor about one message, in our words. One of the two ids is set. */
export interface Report {
  vendorMessageId?: string
  /** Our delivery id, when the vendor echoes it. */
  reference?: string
  status: ReportStatus
  /** E-mail: why campaigns leave the recipient out from now on. */
  suppress?: 'bounced' | 'complained' | 'unsubscribed'
  /** The vendor's own words for why, for people to read. */
  detail?: string
  /** Calls: the SIP code. */
  sipCode?: number
  /** When the vendor says it happened. */
  at?: Date
  /** The vendor's report for the record, without message text, code or token. */
  raw: unknown
}

export interface ReportRequest {
  method: string
  /** The whole address as the vendor called it: some sign it. */
  url: string
  query: URLSearchParams
  headers: Record<string, string | undefined>
  body: Buffer
}

/** How to answer a vendor's report request, and the news it held. */
export interface ReportAnswer {
  status: number
  contentType?: string
  body?: string
  reports: Report[]
}

export type ContactCheck = 'valid' | 'invalid' | 'pending'

/** A vendor's adapter: our words in, our words out; no database, nothing kept but open connections. */
export interface Vendor<Config = unknown> {
  id: string
  /** The display name: `provider` in the API. */
  name: string
  products: readonly Product[]
  /** Base URL, credentials, sender and time-outs. Everything but the credentials has the real vendor's default. */
  configSchema: z.ZodType<Config>
  /** Fields of the configuration for a form, in order; `secret` ones are never shown again. */
  configFields: readonly ConfigField[]
  send(message: VendorMessage, context: SendContext<Config>): Promise<SendOutcome>
  /** Authenticates a report request the way the vendor allows and reads it. Answers 4xx when it is not the vendor's. */
  readReports?(request: ReportRequest, config: Config): ReportAnswer | Promise<ReportAnswer>
  /** Whether the recipient can be reached at all (official WhatsApp's first contact). */
  checkContact?(
    recipient: string,
    context: Pick<SendContext<Config>, 'config' | 'signal'>,
  ): Promise<ContactCheck>
  /**
   * Opens the connection that reports arrive on, for vendors that keep one (SMPP): otherwise a process that
   * has not sent anything yet hears nothing. Calling it again for the same account does nothing.
   */
  listen?(context: Pick<SendContext<Config>, 'accountId' | 'config' | 'onReports'>): void
  /** Closes every open connection; the process is ending. */
  close?(): Promise<void>
  /** For vendors whose requests are written on screen: shows what a configuration does; nothing is sent. */
  rehearsal?: Rehearsal<Config>
}

export interface Rehearsal<Config> {
  /** The names that templates may use, besides the account's own secrets. */
  placeholders: readonly string[]
  /** The whole request for an example message, as it would go over the wire. */
  request(config: Config): string
  /** What an answer of the vendor would be read as. */
  answer(config: Config, status: number, text: string): SendOutcome
  /** The news that a report's text would be read as; who sent it is not asked. */
  reports(config: Config, text: string): Report[]
}

export interface ConfigField {
  name: string
  label: string
  help?: string
  /** A table of secrets shows the names of its rows; their values are never shown again. */
  secret?: boolean
  optional?: boolean
  /** The only values there are, for a select; of a table: what its right side may be. */
  choices?: readonly string[]
  /** `table`: rows of two values, stored as lines `left: right`. One line of text where nothing is said. */
  kind?: 'area' | 'table'
  /** Fields of one group stand together under its heading. */
  group?: 'request' | 'answer' | 'reports'
  /** Asked for only while another field has one of these values. */
  when?: { field: string; is: readonly string[] }
  /** What the form of a new account begins with. */
  prefill?: string
}
