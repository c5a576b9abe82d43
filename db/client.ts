import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '#lib/core/env.ts'
import * as schema from './schema/index.ts'

export type Database = PostgresJsDatabase<typeof schema>
/** A database or an open transaction: a function that takes one joins it. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0] | Database

interface Connections {
  sql: postgres.Sql
  db: Database
  batches: Map<string, postgres.Sql>
}

// One set of connections a process, also when a bundler loads this module twice.
const holder = globalThis as typeof globalThis & { sandiConnections?: Connections }

/** Opens a pool on the process's database. */
function connect(max: number): postgres.Sql {
  const { DATABASE_URL, DATABASE_PREPARE } = env()
  return postgres(DATABASE_URL, {
    max,
    connect_timeout: 5,
    prepare: DATABASE_PREPARE,
    onnotice: () => {},
    connection: {
      application_name: 'sandi',
      statement_timeout: 10_000,
      TimeZone: 'UTC',
      // Compiling a plan takes longer than any of these queries, and the costs guessed for some would ask for it.
      jit: 'off',
      // Who counts takes one of the database's processors, and leaves the others to codes. (The driver leaves out a 0.)
      max_parallel_workers_per_gather: '0',
    },
  })
}

function connections(): Connections {
  if (!holder.sandiConnections) {
    const sql = connect(env().DATABASE_POOL_MAX)
    holder.sandiConnections = { sql, db: drizzle(sql, { schema, casing: 'snake_case' }), batches: new Map() }
  }
  return holder.sandiConnections
}

/** The process's database, for queries in Drizzle. */
export function db(): Database {
  return connections().db
}

/** The process's pool itself, for statements in SQL and LISTEN. */
export function sql(): postgres.Sql {
  return connections().sql
}

/**
 * The one connection that runs the batches of a function: its plans stay in one server process, and the next
 * batch waits there while one runs.
 */
export function batchSql(name: string): postgres.Sql {
  const { batches } = connections()
  const known = batches.get(name)
  if (known) return known
  const own = connect(1)
  batches.set(name, own)
  return own
}

/** Ends the process's connections, after at most 5 seconds. */
export async function closeDatabase(): Promise<void> {
  const open = holder.sandiConnections
  holder.sandiConnections = undefined
  await Promise.all([open?.sql, ...(open?.batches.values() ?? [])].map(pool => pool?.end({ timeout: 5 })))
}
