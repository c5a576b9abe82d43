import { sql } from 'drizzle-orm'
import { check, index, pgTable, pgView, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { createdAt, micros } from './columns.ts'
import { merchants } from './merchants.ts'

type Account = 'merchant' | 'revenue' | 'deposits'
/** A correction takes back what was deposited too much. */
type TransferKind = 'charge' | 'deposit' | 'correction'

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

/** Append-only double entry: each row takes an amount from one account to another, so they balance by themselves. */
export const ledgerTransfers = pgTable(
  'ledger_transfers',
  {
    /** A delivery's charge uses the delivery's id, so a second charge cannot be written. */
    journalId: uuid().notNull(),
    kind: text().$type<TransferKind>().notNull(),
    debit: text().$type<Account>().notNull(),
    credit: text().$type<Account>().notNull(),
    merchantId: uuid().notNull(),
    amountMicros: micros().notNull(),
    currency: text().notNull(),
    note: text(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.journalId, table.kind] }),
    index('ledger_transfers_merchant').on(table.merchantId, table.createdAt),
    check('ledger_transfers_amount', sql`${table.amountMicros} >= 0`),
    check('ledger_transfers_accounts', sql`${table.debit} <> ${table.credit}`),
  ],
)

/** The same as entries, two for each transfer: what an account gained (positive) or gave (negative). */
export const ledgerEntries = pgView('ledger_entries', {
  journalId: uuid('journal_id').notNull(),
  kind: text('kind').$type<TransferKind>().notNull(),
  account: text('account').$type<Account>().notNull(),
  merchantId: uuid('merchant_id').notNull(),
  amountMicros: micros('amount_micros').notNull(),
  currency: text('currency').notNull(),
  note: text('note'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
}).existing()
