import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, digest, id, micros } from './columns.ts'
import { gateways } from './gateways.ts'
import { merchants } from './merchants.ts'

/**
 * `uploading`: its file is not whole yet, and nobody sees it. `draft`: to be mapped. `ready`: prepared, with an
 * estimate. `finished` and `cancelled` are ends.
 */
export const campaignStatuses = [
  'uploading',
  'draft',
  'preparing',
  'ready',
  'scheduled',
  'running',
  'paused',
  'finished',
  'cancelled',
] as const
export type CampaignStatus = (typeof campaignStatuses)[number]

/** Who or what paused it: a person, a balance that was short, a gateway that cannot send, vendors that all failed. */
export type PauseReason = 'person' | 'balance' | 'gateway' | 'vendors' | 'template'

/** Which column is what: the recipient's, and of each tag of the text. Columns count from 0. */
export interface ColumnMapping {
  recipient: number
  tags: Record<string, number>
}
/** Recipients that cost the same. */
export interface EstimateGroup {
  /** ISO 3166-1 alpha-2; null for e-mail. */
  country: string | null
  segments: number
  recipients: number
}
/** The campaign's deliveries, as they were counted. */
export interface CampaignCounts {
  statuses: Record<string, number>
  chargedMicros: string
}

/** One text to many people: a file of recipients, sent by a gateway. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    gatewayId: uuid()
      .notNull()
      .references(() => gateways.id),
    name: text().notNull(),
    channel: text().notNull(),
    status: text().$type<CampaignStatus>().notNull().default('uploading'),
    pauseReason: text().$type<PauseReason>(),
    fileName: text().notNull(),
    /** The header of the file. */
    columns: text().array().notNull().default(sql`'{}'`),
    /** Records of the file after its header. Elsewhere a `line` is the line of the file on which a record ends. */
    lines: integer().notNull().default(0),
    mapping: jsonb().$type<ColumnMapping>(),
    /** The gateway's text as it was prepared: what was previewed and measured is what is sent. */
    subject: text(),
    message: text(),
    escapeValues: boolean().notNull().default(false),
    currency: text().notNull(),
    /** The line up to which the file is prepared. */
    preparedLine: integer().notNull().default(0),
    recipients: integer().notNull().default(0),
    segments: integer().notNull().default(0),
    invalid: integer().notNull().default(0),
    duplicates: integer().notNull().default(0),
    suppressed: integer().notNull().default(0),
    estimate: jsonb().$type<EstimateGroup[]>(),
    estimateMicros: micros(),
    /** What is left of the money put aside for it; in no wallet and in no delivery. */
    heldMicros: micros().notNull().default(sql`0`),
    /** The line up to which recipients have become deliveries. */
    sentLine: integer().notNull().default(0),
    /** Recipients that became deliveries; those left out because they unsubscribed meanwhile. */
    accepted: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    /** Of the accepted, by what became of the sending; the rest is under way. */
    sent: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** Recipients per second, as the last slice made them. */
    pace: real().notNull().default(0),
    counts: jsonb().$type<CampaignCounts>(),
    countedAt: at(),
    /** How long the last count took: the longer, the rarer. */
    countMs: integer().notNull().default(0),
    ratePerSecond: integer().notNull().default(100),
    /** `HH:MM` on the clocks of `timeZone`; nothing is sent in between. */
    quietFrom: text(),
    quietUntil: text(),
    timeZone: text().notNull(),
    scheduledAt: at(),
    startedAt: at(),
    endedAt: at(),
    /** Nothing is to be done before: quiet hours, or vendors that are down. */
    wakeAt: at(),
    /** Tries in a row, each after a longer wait, for which every vendor was down. */
    probes: integer().notNull().default(0),
    /** Who works at it has taken this number and renews the lease; a higher number has taken its place. */
    fence: integer().notNull().default(0),
    leaseUntil: at(),
    createdBy: uuid(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    /** Its rows and recipients are gone for good. */
    erasedAt: at(),
  },
  table => [
    index('campaigns_merchant').on(table.merchantId, table.id),
    // Statuses change seldom; what changes with each batch is in no index, so updates stay inside their page.
    index('campaigns_working')
      .on(table.status)
      .where(sql`status in ('uploading', 'preparing', 'scheduled', 'running')`),
    index('campaigns_holding').on(table.merchantId).where(sql`status in ('scheduled', 'running', 'paused')`),
    index('campaigns_kept').on(table.status, table.updatedAt).where(sql`erased_at is null`),
    check(
      'campaigns_status_known',
      sql`${table.status} in ('uploading', 'draft', 'preparing', 'ready', 'scheduled', 'running', 'paused', 'finished', 'cancelled')`,
    ),
    check(
      'campaigns_held_while_open',
      sql`${table.heldMicros} = 0 or (${table.heldMicros} > 0 and ${table.status} in ('scheduled', 'running', 'paused'))`,
    ),
    check('campaigns_rate_range', sql`${table.ratePerSecond} between 1 and 5000`),
    check('campaigns_quiet_both', sql`(${table.quietFrom} is null) = (${table.quietUntil} is null)`),
  ],
)

/** The lines of a campaign's file, some hundred together, in order. */
export const campaignChunks = pgTable(
  'campaign_chunks',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'cascade' }),
    firstLine: integer().notNull(),
    lines: integer().notNull(),
    /** The cells of each line as JSON, sealed for `campaign_chunks.sealed:<campaign id>:<first line>`. */
    sealed: text().notNull(),
  },
  table => [primaryKey({ columns: [table.campaignId, table.firstLine] })],
)

// The next two tables have a row for each line and no foreign keys: a key check would lock the campaign's row each time.

/** Who a prepared campaign is sent to: each once, at the first line that names them. */
export const campaignRecipients = pgTable(
  'campaign_recipients',
  {
    campaignId: uuid().notNull(),
    line: integer().notNull(),
    /** E.164 with plus, or an e-mail address. */
    recipient: text().notNull(),
    recipientHash: digest().notNull(),
    country: text(),
    segments: integer().notNull(),
  },
  table => [
    primaryKey({ columns: [table.campaignId, table.line] }),
    uniqueIndex('campaign_recipients_once').on(table.campaignId, table.recipientHash),
  ],
)

export const rejectReasons = [
  'recipientMissing',
  'recipientInvalid',
  'recipientRefused',
  'countryRefused',
  'priceUnknown',
  'valueMissing',
  'textTooLong',
  'templateFailed',
  'duplicate',
  'suppressed',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Lines that are not sent to, and why. */
export const campaignRejects = pgTable(
  'campaign_rejects',
  {
    campaignId: uuid().notNull(),
    line: integer().notNull(),
    reason: text().$type<RejectReason>().notNull(),
    /** The recipient's cell as it was, at most 100 characters of it. */
    value: text().notNull(),
  },
  table => [primaryKey({ columns: [table.campaignId, table.line] })],
)
