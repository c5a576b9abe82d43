import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, digest } from './columns.ts'
import { merchants } from './merchants.ts'

/** Addresses that a merchant's campaigns leave out. One-time passwords and single messages do not ask. */
export const suppressions = pgTable(
  'suppressions',
  {
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    recipientHash: digest().notNull(),
    /** E.164 with plus, or an e-mail address: what to leave out must be known for as long as it is left out. */
    address: text().notNull(),
    reason: text().$type<'unsubscribed' | 'complained' | 'bounced' | 'added'>().notNull(),
    /** The message that led to it. */
    deliveryId: uuid(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.merchantId, table.recipientHash] }),
    index('suppressions_merchant').on(table.merchantId, table.createdAt),
  ],
)
