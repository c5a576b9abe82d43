import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, digest, id } from './columns.ts'

export const merchants = pgTable(
  'merchants',
  {
    id: id(),
    name: text().notNull(),
    status: text().$type<'active' | 'suspended'>().notNull().default('active'),
    /** ISO 3166-1 alpha-2: how a number without a country code is read. */
    defaultCountry: text().notNull().default('ID'),
    /** Where messages may go. */
    allowedCountries: text().array().notNull().default(sql`'{ID}'`),
    currency: text().notNull().default('IDR'),
    locale: text().notNull().default('en'),
    timeZone: text().notNull().default('Asia/Jakarta'),
    createdAt: createdAt(),
  },
  table => [check('merchants_status_known', sql`${table.status} in ('active', 'suspended')`)],
)

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    /** Raised to end every session of the user. */
    sessionVersion: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  table => [uniqueIndex('users_email_unique').on(sql`lower(${table.email})`)],
)

export const roles = ['owner', 'admin', 'engineer', 'finance', 'viewer'] as const
export type Role = (typeof roles)[number]

export const memberships = pgTable(
  'memberships',
  {
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text().$type<Role>().notNull(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.merchantId, table.userId] }),
    index('memberships_user').on(table.userId),
    check(
      'memberships_role_known',
      sql`${table.role} in ('owner', 'admin', 'engineer', 'finance', 'viewer')`,
    ),
  ],
)

export const merchantKeys = pgTable(
  'merchant_keys',
  {
    id: id(),
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    name: text().notNull(),
    /** The start of the key, to recognise it by. */
    prefix: text().notNull(),
    /** SHA-256 of the whole key; the key itself is never stored. */
    keyHash: digest().notNull(),
    createdAt: createdAt(),
    lastUsedAt: at(),
    revokedAt: at(),
  },
  table => [
    uniqueIndex('merchant_keys_hash_unique').on(table.keyHash),
    index('merchant_keys_merchant').on(table.merchantId),
  ],
)

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    merchantId: uuid().notNull(),
    userId: uuid(),
    /** What was done, e.g. `gateway.update`. */
    action: text().notNull(),
    subjectId: text().notNull(),
    /** The changed fields before and after; secrets are masked. */
    before: jsonb(),
    after: jsonb(),
    createdAt: createdAt(),
  },
  table => [index('audit_log_merchant').on(table.merchantId, table.id)],
)
