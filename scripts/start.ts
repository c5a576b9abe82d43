import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closeDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded/server.ts'
import { migrate } from '#db/migrate.ts'
import { buildIfStale } from './build.ts'
import { registerWebhooks, type SandboxAddress, sandboxMail } from './demo/credentials.ts'
import { seedDemo } from './demo/seed.ts'
import { workerFlags } from './process/worker-flags.ts'
import { startChild } from './supervisor/child.ts'
import { ownKeys } from './supervisor/keys.ts'
import { takeLock } from './supervisor/lock.ts'
import { preferPort, preferUdpPort, waitForPort } from './supervisor/ports.ts'
import { welcome } from './supervisor/welcome.ts'

const root = join(import.meta.dirname, '..')
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')

const forDevelopment = process.argv.includes('--dev')
const isProduction = process.env.NODE_ENV === 'production'
const stops: (() => unknown)[] = []
let stopping: Promise<void> | undefined

/** Undoes what was started, last first. */
function stopAll(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop()
    process.exit(code)
  })()
  return stopping
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(0))

try {
  await start()
} catch (error) {
  if (!stopping) {
    const { message, cause } = error as Error
    console.error(`\n${message}${cause instanceof Error ? `\n${cause.message}` : ''}`)
    await stopAll(1)
  }
}

async function start(): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR ?? '.data')
  const port = Number(process.env.PORT ?? 3000)
  mkdirSync(dataDir, { recursive: true })
  stops.push(takeLock(join(dataDir, 'start.pid')))
  if (!forDevelopment) buildIfStale()
  await waitForPort(port, 25_000)
  if (!process.env.DATABASE_URL) {
    if (isProduction) throw new Error('DATABASE_URL must be set in production. See .env.example.')
    const postgres = await startEmbeddedPostgres(join(dataDir, 'postgres'))
    stops.push(postgres.stop)
    process.env.DATABASE_URL = postgres.url
  }
  if (!isProduction) process.env.SANDI_KEYS ??= ownKeys(join(dataDir, 'keys'))
  process.env.DATA_DIR = dataDir
  process.env.PORT = String(port)
  if (!isProduction) process.env.PUBLIC_URL ??= `http://localhost:${port}`
  await migrate(process.env.DATABASE_URL)
  const programs = { NODE_ENV: forDevelopment ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const demo = isProduction ? undefined : await startDemo(port)
  const web = await startChild({ name: 'web', file: 'server/index.ts', env: programs })
  stops.push(web.stop)
  const worker = await startChild({
    name: 'worker',
    file: 'worker/index.ts',
    env: programs,
    flags: workerFlags,
  })
  stops.push(worker.stop)
  if (demo) {
    await registerWebhooks(demo.sandboxUrl)
    console.log(welcome(demo))
  }
  await closeDatabase()
}

async function startDemo(port: number) {
  const sandbox = await startChild<SandboxAddress>({
    name: 'sandbox',
    file: 'sandbox/index.ts',
    env: {
      SANDBOX_PORT: String(await preferPort(port + 1000)),
      SANDBOX_SMTP_PORT: String(await preferPort(port + 1025)),
      SANDBOX_SMPP_PORT: String(await preferPort(port + 1775)),
      SANDBOX_SIP_PORT: String(await preferUdpPort(port + 2060)),
      SANDBOX_MERCHANT_PORT: String(await preferPort(port + 1080)),
    },
  })
  stops.push(sandbox.stop)
  process.env.SANDBOX_URL = sandbox.ready.url
  // The one inner address that callbacks of a demo may go to.
  const merchant = new URL(sandbox.ready.merchantUrl)
  const ranges = [process.env.CALLBACK_ALLOW, `${merchant.hostname}/32:${merchant.port}`]
  process.env.CALLBACK_ALLOW = ranges.filter(Boolean).join(',')
  process.env.SMTP_URL ??= sandboxMail(sandbox.ready)
  return seedDemo(sandbox.ready)
}
