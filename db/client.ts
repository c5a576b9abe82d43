import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/core/env.ts'
import * as schema from './schema/index.ts'

export type Database = PostgresJsDatabase<typeof schema>
/** A database or an open transaction: a function that takes one joins it. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0] | Database

interface Connection {
  sql: postgres.Sql
  db: Database
}

// One pool a process, also when a bundler loads this module twice.
const holder = globalThis as typeof globalThis & { sandiConnection?: Connection }

/** Opens a pool on a database; the caller ends it. */
function connect(url: string, max: number): Connection {
  const sql = postgres(url, {
    max,
    connect_timeout: 5,
    prepare: env().DATABASE_PREPARE,
    onnotice: () => {},
    connection: { application_name: 'sandi', statement_timeout: 10_000, TimeZone: 'UTC' },
  })
  return { sql, db: drizzle(sql, { schema, casing: 'snake_case' }) }
}

function connection(): Connection {
  holder.sandiConnection ??= connect(env().DATABASE_URL, env().DATABASE_POOL_MAX)
  return holder.sandiConnection
}

/** The process's database, for queries in Drizzle. */
export function db(): Database {
  return connection().db
}

/** The process's pool itself, for the hot path's functions and LISTEN. */
export function sql(): postgres.Sql {
  return connection().sql
}

/** Ends the process's pool, after at most 5 seconds. */
export async function closeDatabase(): Promise<void> {
  const open = holder.sandiConnection
  holder.sandiConnection = undefined
  await open?.sql.end({ timeout: 5 })
}
