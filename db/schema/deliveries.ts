import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, digest, micros } from './columns.ts'
import { merchants } from './merchants.ts'

// These tables are partitioned by month on the UUIDv7 (see the migration) and carry no foreign keys:
// a key check would lock the merchant's row on every send.

/** One message to one person. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid().primaryKey(),
    merchantId: uuid().notNull(),
    gatewayId: uuid().notNull(),
    /** The code it carried: the id of the first delivery that carried it. */
    otpId: uuid(),
    service: text().$type<'otp' | 'message'>().notNull(),
    method: text().$type<'Request' | 'Generate' | 'Send' | 'Message'>().notNull(),
    channel: text().notNull(),
    purpose: text().notNull(),
    /** E.164 with plus, or an e-mail address. */
    recipient: text().notNull(),
    /** HMAC of the recipient: finds it without reading it. */
    recipientHash: digest().notNull(),
    country: text(),
    /** The route in use: at first the first one planned, then the one that took it. */
    productId: text().notNull(),
    credentialId: uuid(),
    vendorMessageId: text(),
    status: text().notNull(),
    statusAt: at().notNull(),
    /** Why it is not delivered, in words. */
    reason: text(),
    /** Calls: the calling number without the code. */
    callerPrefix: text(),
    /** How many SMS it takes; 1 elsewhere. Its price is for all of them. */
    segments: integer().notNull().default(1),
    /** The campaign that it belongs to, and which of its recipients it is for. */
    campaignId: uuid(),
    campaignTurn: integer(),
    sipCode: integer(),
    /** The planned routes whose product or price is another: credential id → its product and its frozen price. */
    routes: jsonb().$type<Record<string, { product: string; micros: string }>>().notNull(),
    currency: text().notNull(),
    reservedMicros: micros().notNull(),
    chargedMicros: micros(),
    charge: text().$type<'reserved' | 'settled' | 'released'>().notNull(),
    createdAt: createdAt(),
    sentAt: at(),
    deliveredAt: at(),
    verifiedAt: at(),
  },
  table => [
    index('deliveries_merchant').on(table.merchantId, table.id),
    index('deliveries_recipient').on(table.merchantId, table.recipientHash, table.id),
    index('deliveries_campaign').on(table.campaignId, table.campaignTurn).where(sql`campaign_id is not null`),
    // No index on what changes afterwards (status, vendor message): updates stay inside their page.
  ],
)

/** The deliveries that are PROCESSING and the money each of them holds. */
export const openDeliveries = pgTable('open_deliveries', {
  deliveryId: uuid().primaryKey(),
  merchantId: uuid().notNull(),
  reservedMicros: micros().notNull(),
})

/** What a message said, as it was sent, while its merchant keeps it. */
export const messageContents = pgTable(
  'message_contents',
  {
    deliveryId: uuid().primaryKey(),
    /** Sealed for `message_contents.sealed:<delivery id>`: subject, text, HTML and the names of attachments. */
    sealed: text().notNull(),
    /** Goes with the end of its delivery, whatever `eraseAt` says. */
    untilTerminal: boolean().notNull(),
    eraseAt: at().notNull(),
  },
  table => [index('message_contents_erase').on(table.eraseAt)],
)

/** What happened to a delivery, in order: attempts, vendor reports, verifications. */
export const deliveryEvents = pgTable(
  'delivery_events',
  {
    deliveryId: uuid().notNull(),
    id: uuid().notNull().default(sql`uuidv7()`),
    kind: text().$type<'attempt' | 'report' | 'wrong_code' | 'verified' | 'swept'>().notNull(),
    productId: text(),
    /** Attempt: accepted, refused, unavailable, ambiguous. Report: the status it told. */
    outcome: text(),
    /** What the vendor calls the message: finds the delivery of a report. */
    vendorMessageId: text(),
    detail: text(),
    data: jsonb(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.deliveryId, table.id] }),
    index('delivery_events_vendor_message')
      .on(table.vendorMessageId)
      .where(sql`vendor_message_id is not null`),
  ],
)

/**
 * The last code of a merchant × recipient × purpose, what is left of it, and when it may be sent again. The code
 * itself is only here sealed, and only while it may be sent again. A recipient's limits count all its purposes.
 */
export const otps = pgTable(
  'otps',
  {
    merchantId: uuid().notNull(),
    recipientHash: digest().notNull(),
    purpose: text().notNull(),
    /** The id of the first delivery that carried it. */
    id: uuid().notNull(),
    owner: text().$type<'platform' | 'merchant' | 'vendor'>().notNull(),
    codeLength: integer().notNull(),
    /** HMAC-SHA-256(key, id ‖ code); null until a vendor told the code of its call. */
    codeHash: digest(),
    codeKeyId: text(),
    codeSealed: text(),
    attempts: integer().notNull(),
    attemptsMax: integer().notNull(),
    failuresMax: integer().notNull(),
    expiresAt: at().notNull(),
    verifiedAt: at(),
    sends: integer().notNull(),
    nextSendAt: at(),
    /** A send is on its way until then, while its delivery is open. */
    inFlightUntil: at(),
    inFlightId: uuid(),
    /** Sends and wrong codes of the last day, of every code that had this place. */
    sentAt: at().array().notNull(),
    failedAt: at().array().notNull().default(sql`'{}'`),
    /** The recipient is locked until then. */
    lockedUntil: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.merchantId, table.recipientHash, table.purpose] }),
    index('otps_sealed').on(table.expiresAt).where(sql`code_sealed is not null`),
  ],
)

/** Up to when the recipients of a merchant's deliveries are masked for good. */
export const recipientErasures = pgTable('recipient_erasures', {
  merchantId: uuid()
    .primaryKey()
    .references(() => merchants.id),
  erasedUntil: at().notNull(),
})

/** The sends of the last 5 minutes that an end user's address asked for. */
export const ipWindows = pgTable(
  'ip_windows',
  {
    merchantId: uuid().notNull(),
    ipHash: digest().notNull(),
    sentAt: at().array().notNull(),
    updatedAt: createdAt(),
  },
  table => [primaryKey({ columns: [table.merchantId, table.ipHash] })],
)

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    merchantId: uuid().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    requestHash: digest().notNull(),
    /** The delivery the request would make: tells whether an interrupted one was ever accepted. */
    deliveryId: uuid().notNull(),
    status: integer(),
    /** The stored answer, sealed: it may hold a code. */
    answerSealed: text(),
    createdAt: createdAt(),
  },
  table => [primaryKey({ columns: [table.merchantId, table.route, table.key] })],
)
