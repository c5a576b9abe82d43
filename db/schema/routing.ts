import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { gateways } from './gateways.ts'
import { users } from './merchants.ts'
import { products } from './vendors.ts'

/**
 * The circuit breaker of a product, seen by every process. Only who could not be served writes here. A merchant's own
 * account has a circuit of its own: its wrong password says nothing about the vendor.
 */
export const circuits = pgTable(
  'circuits',
  {
    productId: text()
      .notNull()
      .references(() => products.id),
    /** A merchant's own account, or empty for the platform's. */
    account: text().notNull(),
    state: text().$type<'closed' | 'open' | 'half_open'>().notNull(),
    /** Closed: the calls of the window that began at `window_at`. Half-open: the trials that succeeded. */
    failures: integer().notNull().default(0),
    successes: integer().notNull().default(0),
    windowAt: createdAt(),
    /** Failures since the last success that a process told of. */
    inARow: integer().notNull().default(0),
    /** When it came into this state. */
    since: createdAt(),
    /** Open and half-open: the next trial may go out then. */
    retryAt: at(),
    /** How often it opened without having been closed for good: the wait grows with it, and it tells trials apart. */
    openings: integer().notNull().default(0),
    /** What the vendor said last, in its words. */
    reason: text(),
    updatedAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.productId, table.account] }),
    check('circuits_state_known', sql`${table.state} in ('closed', 'open', 'half_open')`),
  ],
)

/** What is said of a product's health now, and why. */
export const productHealth = pgTable('product_health', {
  productId: text()
    .primaryKey()
    .references(() => products.id),
  status: text().$type<'healthy' | 'unhealthy'>().notNull(),
  since: createdAt(),
  /** A code of `lib/routing` and its figures; screens make a sentence of it. */
  reason: jsonb().$type<{ code: string } & Record<string, unknown>>(),
  /** What was measured in the window that it was judged by. */
  figures: jsonb().$type<Record<string, number | null>>().notNull(),
  updatedAt: createdAt(),
})

/** Every change of a product's health. */
export const healthChanges = pgTable(
  'health_changes',
  {
    id: id(),
    productId: text().notNull(),
    status: text().$type<'healthy' | 'unhealthy'>().notNull(),
    reason: jsonb().$type<{ code: string } & Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  table => [index('health_changes_product').on(table.productId, table.id)],
)

/** What was measured of a product, minute by minute, for its history. */
export const healthSamples = pgTable(
  'health_samples',
  {
    productId: text().notNull(),
    minute: at().notNull(),
    status: text().$type<'healthy' | 'unhealthy'>().notNull(),
    figures: jsonb().$type<Record<string, number | null>>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.productId, table.minute] }),
    index('health_samples_minute').on(table.minute),
  ],
)

/** An operator's word on a product's health, which wins until it ends. */
export const healthOverrides = pgTable(
  'health_overrides',
  {
    id: id(),
    productId: text()
      .notNull()
      .references(() => products.id),
    status: text().$type<'healthy' | 'unhealthy'>().notNull(),
    reason: text().notNull(),
    until: at().notNull(),
    createdBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    endedAt: at(),
    endedBy: uuid().references(() => users.id),
  },
  table => [index('health_overrides_product').on(table.productId, table.id)],
)

/** How an automatic gateway's traffic to a country (and network) is shared now, where it is not its resting points. */
export const routeShares = pgTable(
  'route_shares',
  {
    gatewayId: uuid()
      .notNull()
      .references(() => gateways.id, { onDelete: 'cascade' }),
    /** ISO 3166-1 alpha-2; empty: none, as with e-mail. */
    country: text().notNull(),
    /** Empty: every network without a row of its own. */
    operator: text().notNull(),
    /** Product id → whole points of 100. */
    shares: jsonb().$type<Record<string, number>>().notNull(),
    /** When share was last moved away from a route. */
    movedAt: at(),
    decisionId: uuid(),
    updatedAt: createdAt(),
  },
  table => [primaryKey({ columns: [table.gatewayId, table.country, table.operator] })],
)

/** Each decision of the automatic switcher, with all it was made from: made again from `inputs`, it is the same. */
export const routeDecisions = pgTable(
  'route_decisions',
  {
    id: id(),
    gatewayId: uuid()
      .notNull()
      .references(() => gateways.id, { onDelete: 'cascade' }),
    country: text().notNull(),
    operator: text().notNull(),
    kind: text().$type<'away' | 'back'>().notNull(),
    inputs: jsonb().notNull(),
    sharesBefore: jsonb().$type<Record<string, number>>().notNull(),
    sharesAfter: jsonb().$type<Record<string, number>>().notNull(),
    reason: jsonb().$type<{ code: string } & Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  table => [index('route_decisions_gateway').on(table.gatewayId, table.id)],
)
