import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { closeDatabase, sql } from '#db/client.ts'
import { findHome } from '#db/embedded/binaries.ts'
import { startEmbeddedPostgres } from '#db/embedded/server.ts'
import { migrate } from '#db/migrate.ts'
import type { Code } from './programs/load.ts'
import { atEnd } from './stops.ts'

/**
 * A migrated Postgres of our own in a temporary folder, as durable as in production; returns its address. `logMb`: how
 * much will be written, so that no file of its log is new.
 */
export async function startDatabase({ logMb = 1000 } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandi-bench-'))
  await chmod(folder, 0o755)
  const dataDir = join(folder, 'postgres')
  const place = dirname((await findHome(dataDir)).dataDir)
  atEnd(() => Promise.all([folder, place].map(path => rm(path, { recursive: true, force: true }))))
  const { url, stop } = await startEmbeddedPostgres(dataDir, [
    'min_wal_size=8GB',
    'max_wal_size=32GB',
    'checkpoint_timeout=1h',
  ])
  atEnd(stop)
  process.env.DATABASE_URL = url
  await migrate(url)
  atEnd(closeDatabase)
  await settleLog(logMb)
  await sql()`
    create table bare_otps (id uuid primary key, phone text not null, code text not null,
      vendor_message_id text not null, verified_at timestamptz, created_at timestamptz not null default now())`
  return url
}

/**
 * Makes the log's files once, since a server that has run for a while uses them again and a new one stops to make
 * them, and keeps checkpoints out of the rounds, where they would slow down one and not another.
 */
async function settleLog(logMb: number): Promise<void> {
  for (let file = 0; file < logMb / 16; file++) {
    await sql()`select pg_logical_emit_message(false, 'bench', 'a new file')`
    await sql()`select pg_switch_wal()`
  }
  await sql()`checkpoint`
}

/** Codes for the bare server to verify, as if it had sent them. */
export function makeBareCodes(count: number): Promise<Code[]> {
  return sql()<Code[]>`
    insert into bare_otps (id, phone, code, vendor_message_id)
    select gen_random_uuid(), '+6281' || n, lpad((n % 1000000)::text, 6, '0'), gen_random_uuid()
    from generate_series(1, ${count}::integer) n returning id as otp_id, code as otp`
}
