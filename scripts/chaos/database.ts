import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { findHome } from '#db/embedded/binaries.ts'

/** A connection of our own to the embedded PostgreSQL of a running product. */
export async function openDatabase(dataDir: string): Promise<postgres.Sql> {
  const home = await findHome(join(dataDir, 'postgres'))
  const [, , , port] = readFileSync(join(home.dataDir, 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8')
  return postgres({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'sandi',
    max: 1,
  })
}
