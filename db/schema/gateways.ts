import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { merchants } from './merchants.ts'
import { products, vendorCredentials } from './vendors.ts'

export const gateways = pgTable(
  'gateways',
  {
    id: id(),
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    /** What the merchant's server sends as `gateway_key`. */
    key: uuid().notNull().default(sql`gen_random_uuid()`),
    /** The key before the last rotation, and until when it still works. */
    previousKey: uuid(),
    previousKeyUntil: at(),
    name: text().notNull(),
    purpose: text().notNull(),
    /** What it sends: codes, or messages without one. */
    service: text().$type<'otp' | 'message'>().notNull().default('otp'),
    channel: text().notNull(),
    subject: text(),
    message: text(),
    /** HTML mail: values are written as text instead of being inserted as they are. */
    escapeValues: boolean().notNull().default(false),
    otpLength: integer().notNull().default(6),
    expirySeconds: integer().notNull().default(300),
    /** Wrong codes that one code bears. */
    attemptsMax: integer().notNull().default(5),
    /** Failed verifications in 24 h that lock a number for 24 h. */
    failuresMax: integer().notNull().default(10),
    /** Seconds between sends of the same code: before the second, the third … the last one repeats. */
    cooldownSeconds: integer().array().notNull().default(sql`'{30,60,120}'`),
    sendsPer10Minutes: integer().notNull().default(5),
    sendsPerDay: integer().notNull().default(10),
    /** Per end-user IP address in 5 minutes, when the merchant passes `ip`. */
    sendsPerIp: integer().notNull().default(25),
    /** The host of WebOTP's last line `@host #code`. */
    webOtpHost: text(),
    /** The 11 characters of Android's SMS Retriever; excludes webOtpHost. */
    androidHash: text(),
    /** The whole answer's time for the vendors, in milliseconds. */
    timeoutMs: integer().notNull().default(5000),
    /** Try the next vendor even when it is unknown whether the first one sent: risks two messages and two bills. */
    retryAmbiguous: boolean().notNull().default(false),
    /** How a message finds its vendor. `manual`: in the order of the routes. */
    routing: text().$type<'manual' | 'weighted' | 'cheapest' | 'automatic'>().notNull().default('manual'),
    enabled: boolean().notNull().default(true),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  table => [
    uniqueIndex('gateways_key_unique').on(table.key),
    uniqueIndex('gateways_previous_key_unique').on(table.previousKey),
    index('gateways_merchant').on(table.merchantId),
    check('gateways_service_known', sql`${table.service} in ('otp', 'message')`),
    check('gateways_otp_length_range', sql`${table.otpLength} between 4 and 8`),
    check('gateways_expiry_range', sql`${table.expirySeconds} between 30 and 3600`),
    check('gateways_attempts_range', sql`${table.attemptsMax} between 1 and 20`),
    check('gateways_routing_known', sql`${table.routing} in ('manual', 'weighted', 'cheapest', 'automatic')`),
    check('gateways_one_last_line', sql`${table.webOtpHost} is null or ${table.androidHash} is null`),
  ],
)

/** A gateway's vendors in the order they are tried. */
export const gatewayRoutes = pgTable(
  'gateway_routes',
  {
    gatewayId: uuid()
      .notNull()
      .references(() => gateways.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    productId: text()
      .notNull()
      .references(() => products.id),
    /** Null: the platform's credential of that vendor. */
    credentialId: uuid().references(() => vendorCredentials.id),
    /** `weighted`: its share in points of 100. `automatic`: the share at which it rests. */
    weight: integer().notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.gatewayId, table.position] }),
    check('gateway_routes_weight_range', sql`${table.weight} between 0 and 100`),
    uniqueIndex('gateway_routes_product_unique').on(table.gatewayId, table.productId),
  ],
)

/** What a gateway's text was, each time it was saved; the last one is the gateway's own. */
export const gatewayTexts = pgTable(
  'gateway_texts',
  {
    gatewayId: uuid()
      .notNull()
      .references(() => gateways.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    subject: text(),
    message: text().notNull(),
    escapeValues: boolean().notNull(),
    /** Null: the text was there before versions were kept, or came with the installation. */
    savedBy: uuid(),
    createdAt: createdAt(),
  },
  table => [primaryKey({ columns: [table.gatewayId, table.version] })],
)
