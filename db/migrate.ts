import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { Logger, runMigrations as makeQueue } from 'graphile-worker'
import postgres from 'postgres'
import { env } from '#lib/core/env.ts'

const migrationLock = 7_261_001

/**
 * Brings a database to this release's schema and functions, makes the coming months' partitions and the job queue.
 * Safe to run by many processes at once: the others wait for the first.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await runMigrations(drizzle(sql), { migrationsFolder: join(import.meta.dirname, 'migrations') })
    const folder = join(import.meta.dirname, 'functions')
    for (const file of (await readdir(folder)).sort()) {
      await sql.unsafe(await readFile(join(folder, file), 'utf8'))
    }
    await sql`select ensure_partitions()`
    await makeQueue({ connectionString: url, logger: new Logger(() => () => {}) })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

if (import.meta.main) await migrate(env().DATABASE_URL)
