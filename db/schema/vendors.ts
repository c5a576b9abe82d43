import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, digest, id, micros } from './columns.ts'
import { merchants } from './merchants.ts'

export const vendors = pgTable('vendors', {
  id: text().primaryKey(),
  name: text().notNull(),
})

export const products = pgTable('products', {
  /** `vendor.product`, as in the adapter. */
  id: text().primaryKey(),
  vendorId: text()
    .notNull()
    .references(() => vendors.id),
  name: text().notNull(),
  channel: text().notNull(),
  enabled: boolean().notNull().default(true),
})

export const vendorCredentials = pgTable(
  'vendor_credentials',
  {
    id: id(),
    /** Null: the platform's own account, for every merchant. */
    merchantId: uuid().references(() => merchants.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    name: text().notNull(),
    /** The adapter's configuration as JSON, sealed for `vendor_credentials.config:<id>`. */
    configSealed: text().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    disabledAt: at(),
  },
  table => [index('vendor_credentials_vendor').on(table.vendorId, table.merchantId)],
)

/** What a message costs and when; times of one product, country and currency cannot overlap (see the migration). */
export const prices = pgTable(
  'prices',
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    /** ISO 3166-1 alpha-2, or null for every country without a price of its own. */
    country: text(),
    currency: text().notNull(),
    amountMicros: micros().notNull(),
    validFrom: timestamp({ withTimezone: true, mode: 'date', precision: 3 }).notNull().defaultNow(),
    validTo: timestamp({ withTimezone: true, mode: 'date', precision: 3 }),
  },
  table => [
    index('prices_product').on(table.productId, table.currency),
    check('prices_not_negative', sql`${table.amountMicros} >= 0`),
    check('prices_some_time', sql`${table.validTo} > ${table.validFrom}`),
  ],
)

/** What official WhatsApp said about a number: whether it has an account there. */
export const contacts = pgTable(
  'contacts',
  {
    vendorId: text().notNull(),
    recipientHash: digest().notNull(),
    reachable: boolean().notNull(),
    checkedAt: createdAt(),
  },
  table => [primaryKey({ columns: [table.vendorId, table.recipientHash] })],
)

/** Vendor reports that came before we knew their message: attached when the send answer is recorded. */
export const orphanReports = pgTable(
  'orphan_reports',
  {
    id: id(),
    credentialId: uuid().notNull(),
    vendorMessageId: text().notNull(),
    status: text().notNull(),
    sipCode: integer(),
    detail: text(),
    raw: jsonb(),
    receivedAt: createdAt(),
  },
  table => [index('orphan_reports_message').on(table.credentialId, table.vendorMessageId)],
)
