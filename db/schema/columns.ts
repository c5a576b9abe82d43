import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A UUIDv7 primary key, made by Postgres unless the process made it first. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`)

export const at = () => timestamp({ withTimezone: true, mode: 'date' })
export const createdAt = () => at().notNull().defaultNow()

/** Millionths of the currency's unit. */
export const micros = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'bigint',
  fromDriver: value => BigInt(value),
  toDriver: value => value.toString(),
})

/** A digest in hexadecimal. */
export const digest = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'bytea',
  fromDriver: value => value.toString('hex'),
  toDriver: value => Buffer.from(value, 'hex'),
})
