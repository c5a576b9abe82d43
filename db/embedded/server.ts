import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { findHome, type Home } from './binaries.ts'

const run = promisify(execFile)
const superuser = 'postgres'

export interface EmbeddedServer {
  /** The address of the database `sandi`, with its password. */
  url: string
  /** Stops Postgres, letting transactions roll back; resolves when its files are at rest. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a free loopback port with its data in `dataDir`, making the cluster the first time.
 * A server that an earlier process left running there (kill -9) is stopped first, so none is orphaned.
 * `settings` are extra server settings, `name=value`.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: string[] = [],
): Promise<EmbeddedServer> {
  const home = await findHome(resolve(dataDir))
  const passwordFile = join(dirname(resolve(dataDir)), 'postgres-password')
  if (!existsSync(join(home.dataDir, 'PG_VERSION'))) await initialise(home, passwordFile)
  else await stopLeftover(home)
  const password = readFileSync(passwordFile, 'utf8')
  const port = await freePort()
  const log = openSync(`${home.dataDir}.log`, 'a')
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    ...sizes(totalmem()),
    ...settings,
  ]
  const server = spawn(
    home.binaries.postgres,
    ['-D', home.dataDir, '-p', String(port), ...flags.flatMap(flag => ['-c', flag])],
    // A group of its own: Ctrl-C in the terminal reaches us first, and we stop it last.
    { ...home.user, detached: true, stdio: ['ignore', log, log] },
  )
  const exited = new Promise<void>(done => server.once('exit', () => done()))
  server.unref()
  const address = (name: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`
  try {
    await createDatabase(address('postgres'), exited)
  } catch (cause) {
    throw new Error(`PostgreSQL did not start; see ${home.dataDir}.log`, { cause })
  }
  return {
    url: address('sandi'),
    stop: async () => {
      await control(home, 'stop').catch(() => {})
      await exited
    },
  }
}

/**
 * Room for what is used again and again, and a log whose files are used again: who has to make a new one keeps all
 * others waiting for the disk.
 */
function sizes(memoryBytes: number): string[] {
  const buffersMb = Math.min(1024, Math.max(128, Math.floor(memoryBytes / 2 ** 20 / 16)))
  return [`shared_buffers=${buffersMb}MB`, 'min_wal_size=1GB', 'max_wal_size=4GB']
}

async function initialise(home: Home, passwordFile: string): Promise<void> {
  mkdirSync(home.dataDir, { recursive: true })
  if (home.user) chownSync(home.dataDir, home.user.uid, home.user.gid)
  const password = randomBytes(24).toString('base64url')
  const handover = join(tmpdir(), `sandi-${randomBytes(8).toString('hex')}`)
  writeFileSync(handover, password, { mode: 0o600 })
  if (home.user) chownSync(handover, home.user.uid, home.user.gid)
  try {
    await run(
      home.binaries.initdb,
      [
        `--pgdata=${home.dataDir}`,
        `--username=${superuser}`,
        `--pwfile=${handover}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...home.user, cwd: '/' },
    )
    writeFileSync(passwordFile, password, { mode: 0o600 })
  } catch (cause) {
    rmSync(home.dataDir, { recursive: true, force: true })
    throw new Error('PostgreSQL could not make its data folder', { cause })
  } finally {
    rmSync(handover, { force: true })
  }
}

async function stopLeftover(home: Home): Promise<void> {
  if (!existsSync(join(home.dataDir, 'postmaster.pid'))) return
  const alive = await control(home, 'status').then(
    () => true,
    () => false,
  )
  if (alive) await control(home, 'stop')
}

async function control(home: Home, action: 'status' | 'stop'): Promise<void> {
  const wait = action === 'stop' ? ['-m', 'fast', '-w', '-t', '30'] : []
  await run(home.binaries.pg_ctl, [action, '-D', home.dataDir, ...wait], { ...home.user, cwd: '/' })
}

/** Waits until the server answers, then makes the database if it is new. */
async function createDatabase(url: string, exited: Promise<void>): Promise<void> {
  let stopped = false
  void exited.then(() => {
    stopped = true
  })
  for (let tries = 0; ; tries++) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      const [row] = await sql`select 1 from pg_database where datname = 'sandi'`
      if (!row) await sql`create database sandi`
      return
    } catch (error) {
      if (stopped || tries > 600) throw error
      await new Promise(done => setTimeout(done, 50))
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
