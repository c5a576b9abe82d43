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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '#lib/i18n/locales.ts'
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
    /** Addresses and CIDR ranges that its merchant keys work from; empty: everywhere. */
    allowedIps: text().array().notNull().default(sql`'{}'`),
    /** Days after which a delivery's recipient is masked for good. */
    recipientDays: integer().notNull().default(90),
    /** Days that a message's text is kept; null: until its delivery has ended. */
    messageDays: integer(),
    /** When the checklist of the first steps was put away. */
    onboardedAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  table => [
    check('merchants_status_known', sql`${table.status} in ('active', 'suspended')`),
    check('merchants_recipient_days_range', sql`${table.recipientDays} between 1 and 3650`),
    check('merchants_message_days_range', sql`${table.messageDays} between 1 and 365`),
  ],
)

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    /** The language chosen; null: the browser's. */
    locale: text().$type<Locale>(),
    /** Runs the installation: vendors, prices, merchants. */
    operator: boolean().notNull().default(false),
    /** The secret of the second factor, sealed for `users.totp_sealed:<id>`; null: none. */
    totpSealed: text(),
    /** The last time step whose code was taken: it and earlier ones are refused. */
    totpStep: integer(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  table => [
    uniqueIndex('users_email_unique').on(sql`lower(${table.email})`),
    check('users_locale_known', sql`${table.locale} in ('en', 'id')`),
  ],
)

/** Where a user is signed in. A session ends on its own, by its user, or when the password changes. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ip: text(),
    userAgent: text(),
    createdAt: createdAt(),
    /** At most a minute behind. */
    seenAt: createdAt(),
    expiresAt: at().notNull(),
    endedAt: at(),
  },
  table => [index('sessions_user').on(table.userId)],
)

/** Ways past a lost second factor, each good once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** HMAC of the code, bound to the user. */
    codeHash: digest().notNull(),
    usedAt: at(),
  },
  table => [primaryKey({ columns: [table.userId, table.codeHash] })],
)

/** Links to choose a new password, each good once. */
export const passwordResets = pgTable(
  'password_resets',
  {
    /** SHA-256 of the link's token; the token itself is never stored. */
    tokenHash: digest().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  table => [index('password_resets_user').on(table.userId)],
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

/** Asks somebody by mail to join a merchant. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    merchantId: uuid()
      .notNull()
      .references(() => merchants.id),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** SHA-256 of the link's token; the token itself is never stored. */
    tokenHash: digest().notNull(),
    invitedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    revokedAt: at(),
  },
  table => [
    uniqueIndex('invitations_token_unique').on(table.tokenHash),
    index('invitations_merchant').on(table.merchantId),
    check(
      'invitations_role_known',
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
    createdBy: uuid(),
    createdAt: createdAt(),
    lastUsedAt: at(),
    /** A rolled key goes on working until then. */
    expiresAt: at(),
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
    /** Null: a change of the installation, not of a merchant. */
    merchantId: uuid(),
    userId: uuid(),
    ip: text(),
    /** What was done, e.g. `gateway.update`. */
    action: text().notNull(),
    subjectId: text().notNull(),
    /** The changed fields before and after; secrets are masked. */
    before: jsonb(),
    after: jsonb(),
    createdAt: createdAt(),
  },
  table => [
    index('audit_log_merchant').on(table.merchantId, table.id),
    index('audit_log_subject').on(table.subjectId, table.id),
  ],
)
