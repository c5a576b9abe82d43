import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, micros } from './columns.ts'

const hour = () => timestamp({ withTimezone: true, mode: 'date' }).notNull()
const total = () => integer().notNull().default(0)

/** What deliveries are told apart by, and how many of each there are. */
const figures = () => ({
  gatewayId: uuid().notNull(),
  productId: text().notNull(),
  channel: text().notNull(),
  /** ISO 3166-1 alpha-2; empty: none, as with e-mail. */
  country: text().notNull(),
  /** The network by its number's prefix; empty: unknown. */
  operator: text().notNull(),
  requested: total(),
  sent: total(),
  delivered: total(),
  undelivered: total(),
  rejected: total(),
  failed: total(),
  verified: total(),
  chargedMicros: micros().notNull(),
  /**
   * How many took how long: 12 decimal digits for each bucket of `lib/statistics/buckets.ts`, the first bucket's
   * last, so that the sum of two of them is that of both.
   */
  deliverLatencies: numeric().notNull(),
  verifyLatencies: numeric().notNull(),
})

/**
 * A closed hour of a merchant's deliveries, counted. Filled from `deliveries` by the worker; a delivery that changes
 * later puts its hour into `stale_hours`, and the hour is counted again.
 */
export const deliveryHours = pgTable(
  'delivery_hours',
  {
    merchantId: uuid().notNull(),
    /** When the hour of the deliveries' creation began. */
    hour: hour(),
    ...figures(),
  },
  table => [
    primaryKey({
      name: 'delivery_hours_pk',
      columns: [
        table.merchantId,
        table.hour,
        table.gatewayId,
        table.productId,
        table.country,
        table.operator,
      ],
    }),
    index('delivery_hours_hour').on(table.hour),
    // All that a course needs, so that the wide rows stay unread.
    index('delivery_hours_counts').on(
      table.merchantId,
      table.hour,
      table.gatewayId,
      table.productId,
      table.channel,
      table.country,
      table.requested,
      table.sent,
      table.delivered,
      table.verified,
    ),
  ],
)

/** The sums of a day's hours (UTC), once all of them are counted; always equal to them. */
export const deliveryDays = pgTable(
  'delivery_days',
  { merchantId: uuid().notNull(), day: hour(), ...figures() },
  table => [
    primaryKey({
      name: 'delivery_days_pk',
      columns: [table.merchantId, table.day, table.gatewayId, table.productId, table.country, table.operator],
    }),
  ],
)

/** Hours to count (again), and since when. */
export const staleHours = pgTable(
  'stale_hours',
  { merchantId: uuid().notNull(), hour: hour(), since: createdAt() },
  table => [
    primaryKey({ columns: [table.merchantId, table.hour] }),
    index('stale_hours_since').on(table.since),
  ],
)

/**
 * The hours before `countedUntil` are counted, except the stale ones, and the days before `daysUntil` summed. One row;
 * who counts holds its lock.
 */
export const statisticsProgress = pgTable(
  'statistics_progress',
  {
    only: boolean().primaryKey().default(true),
    countedUntil: timestamp({ withTimezone: true, mode: 'date' }).notNull().default(sql`'-infinity'`),
    daysUntil: timestamp({ withTimezone: true, mode: 'date' }).notNull().default(sql`'-infinity'`),
  },
  table => [check('statistics_progress_one_row', sql`${table.only}`)],
)
