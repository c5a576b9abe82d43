import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, micros } from './columns.ts'
import { merchants } from './merchants.ts'

/** What a merchant may still spend. With what its open deliveries hold (`held_micros()`) it is the ledger's balance. */
export const wallets = pgTable(
  'wallets',
  {
    merchantId: uuid()
      .primaryKey()
      .references(() => merchants.id),
    currency: text().notNull(),
    availableMicros: micros().notNull().default(sql`0`),
    /** How far below zero `available` may go. */
    creditLimitMicros: micros().notNull().default(sql`0`),
  },
  table => [check('wallets_within_limit', sql`${table.availableMicros} >= -${table.creditLimitMicros}`)],
)

/** Append-only double entry: the entries of a journal sum to zero (held by a trigger). */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    /** A delivery's charge uses the delivery's id, so a second charge cannot be written. */
    journalId: uuid().notNull(),
    account: text().$type<'merchant' | 'revenue' | 'deposits'>().notNull(),
    merchantId: uuid().notNull(),
    kind: text().$type<'charge' | 'deposit'>().notNull(),
    amountMicros: micros().notNull(),
    currency: text().notNull(),
    note: text(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.journalId, table.account] }),
    index('ledger_entries_merchant').on(table.merchantId, table.createdAt),
  ],
)
