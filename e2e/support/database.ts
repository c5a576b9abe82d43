import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findHome } from '../../db/embedded/binaries.ts'

/** The running product's database and keys, as environment variables of a program beside it. */
export async function databaseOfProduct(): Promise<{ DATABASE_URL: string; SANDI_KEYS: string }> {
  const dataDir = dirname(process.env.SANDI_DEMO_FILE ?? '')
  const home = await findHome(join(dataDir, 'postgres'))
  const port = readFileSync(join(home.dataDir, 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8')
  return {
    DATABASE_URL: `postgres://postgres:${password}@127.0.0.1:${port}/sandi`,
    SANDI_KEYS: readFileSync(join(dataDir, 'keys'), 'utf8').trim(),
  }
}

/** Gives this process the running product's database and keys, so that tests can use the domain's own functions. */
export async function shareDatabase(): Promise<void> {
  Object.assign(process.env, await databaseOfProduct())
}
