import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findHome } from '#db/embedded/binaries.ts'
import { startEmbeddedPostgres } from '#db/embedded/server.ts'
import { ownKeys } from '../supervisor/keys.ts'

interface Found {
  /** Whether it is the embedded database of a trial, or one that belongs to a sandbox. */
  isDemo: boolean
  stop: () => Promise<void>
}

/**
 * Sets DATABASE_URL and SANDI_KEYS to those of the installation in DATA_DIR, running or not, unless they are given.
 * Throws when there is none.
 */
export async function findDatabase(): Promise<Found> {
  if (process.env.DATABASE_URL) {
    return { isDemo: Boolean(process.env.SANDBOX_URL), stop: async () => {} }
  }
  const dataDir = resolve(process.env.DATA_DIR ?? '.data')
  if (!existsSync(join(dataDir, 'keys'))) {
    throw new Error(`There is no Sandi in ${dataDir} yet: run npm start once.`)
  }
  process.env.SANDI_KEYS ??= ownKeys(join(dataDir, 'keys'))
  const { url, stop } =
    (await findRunning(dataDir)) ?? (await startEmbeddedPostgres(join(dataDir, 'postgres')))
  process.env.DATABASE_URL = url
  return { isDemo: true, stop }
}

async function findRunning(
  dataDir: string,
): Promise<Awaited<ReturnType<typeof startEmbeddedPostgres>> | undefined> {
  const home = await findHome(join(dataDir, 'postgres'))
  const pidFile = join(home.dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n')
  if (!isAlive(Number(pid))) return undefined
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8')
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/sandi`, stop: async () => {} }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
