import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { merchants } from './merchants.ts'

/** Where a merchant wants its news. */
export const callbackEndpoints = pgTable(
  'callback_endpoints',
  {
    id: id(),
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    /** `status`: a delivery's status changed. `health`: a vendor's health changed. */
    kind: text().$type<'status' | 'health'>().notNull(),
    url: text().notNull(),
    /** The statuses it is told of. */
    events: text().array().notNull().default(sql`'{}'`),
    /** Whether the code is masked where the merchant has it already (Generate, Send). */
    maskCode: boolean().notNull().default(false),
    /** `whsec_…`, sealed for `callback_endpoints.secret:<id>`. */
    secretSealed: text().notNull(),
    /** The secret before the last rotation signs too until then. */
    previousSecretSealed: text(),
    previousSecretUntil: at(),
    /** No attempt has succeeded since then. */
    failingSince: at(),
    disabledAt: at(),
    disabledFor: text().$type<'person' | 'gone' | 'failing'>(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  table => [
    index('callback_endpoints_merchant').on(table.merchantId),
    check('callback_endpoints_disabled', sql`(${table.disabledAt} is null) = (${table.disabledFor} is null)`),
  ],
)

/**
 * News for one endpoint, and the queue of it: what has a `due_at` is to be sent then. Taking it moves `due_at` to the
 * end of the lease and counts the attempt, which refuses a late answer of who had it before. Partitioned by month on
 * the id, which is the `webhook-id` of every try.
 */
export const callbacks = pgTable(
  'callbacks',
  {
    id: uuid().primaryKey(),
    endpointId: uuid().notNull(),
    merchantId: uuid().notNull(),
    /** Null: a test or a vendor's health. */
    deliveryId: uuid(),
    /** A delivery's status, or `test` or `health`. */
    event: text().notNull(),
    /** What a delivery was at this moment; its other facts do not change. */
    productId: text(),
    sipCode: integer(),
    /** The body, where it is not made from a delivery; kept in its own order. */
    body: json(),
    /** `held`: came while its endpoint was off; sent when it is replayed. */
    state: text().$type<'pending' | 'delivered' | 'failed' | 'held'>().notNull(),
    dueAt: at(),
    attempts: integer().notNull().default(0),
    /** The attempts of the schedule that have been made since it was last replayed. */
    tries: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  table => [
    index('callbacks_due').on(table.endpointId, table.dueAt).where(sql`due_at is not null`),
    index('callbacks_delivery').on(table.deliveryId).where(sql`delivery_id is not null`),
    index('callbacks_endpoint').on(table.endpointId, table.id),
    // What a replay looks for among millions that got through.
    index('callbacks_stuck').on(table.endpointId, table.id).where(sql`state in ('failed', 'held')`),
  ],
)

/** One try to tell it. What was sent is made anew from the callback for who looks at it: no copy of a phone number. */
export const callbackAttempts = pgTable(
  'callback_attempts',
  {
    callbackId: uuid().notNull(),
    attempt: integer().notNull(),
    url: text().notNull(),
    at: createdAt(),
    latencyMs: integer().notNull(),
    outcome: text().$type<'delivered' | 'failed'>().notNull(),
    /** Why there was no answer, in words. */
    error: text(),
    answerStatus: integer(),
    answerHeaders: jsonb().$type<Record<string, string>>(),
    /** Its first 4 kB. */
    answerBody: text(),
    /** Null: it was the last one. */
    nextAt: at(),
  },
  table => [primaryKey({ columns: [table.callbackId, table.attempt] })],
)

/** The code of a delivery for its callbacks, sealed, where the merchant has it already; kept while it can be used. */
export const callbackCodes = pgTable(
  'callback_codes',
  {
    deliveryId: uuid().primaryKey(),
    sealed: text().notNull(),
    eraseAt: at().notNull(),
  },
  table => [index('callback_codes_erase').on(table.eraseAt)],
)
