import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demo } from '../../scripts/demo/seed.ts'
import { isAlive, type Process, processesUnder } from './processes.ts'
import { until } from './until.ts'

const root = join(import.meta.dirname, '..', '..')
const startMs = 180_000
const stopMs = 45_000
/** A database named in our environment is another product's: each has its own, in its data folder. */
const ownDatabase = { DATABASE_URL: undefined, SANDI_KEYS: undefined }

export interface Product {
  demo: Demo
  /** What it printed so far. */
  output(): string
  /** All its processes but the first. */
  processes(): Process[]
  /** Asks it to end by SIGTERM; throws when it does not, fails, or leaves a process behind. */
  stop(): Promise<void>
  /** Ends its first process at once and without warning. */
  kill(): Promise<void>
}

/** Starts everything as `npm start` does, with its data in `dataDir`; resolves when it says that it is ready. */
export async function startProduct(place: { dataDir: string; port: number }): Promise<Product> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...ownDatabase,
      DATA_DIR: place.dataDir,
      PORT: String(place.port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const pid = child.pid ?? 0
  await until(`Sandi is ready (port ${place.port})`, startMs, () => {
    if (hasEnded(child)) throw new Error(`Sandi did not start:\n${printed}`)
    return printed.includes('Sandi is ready')
  }).catch(error => {
    child.kill()
    throw error
  })
  const demo: Demo = JSON.parse(readFileSync(join(place.dataDir, 'demo.json'), 'utf8'))
  return {
    demo,
    output: () => printed,
    processes: () => processesUnder(pid),
    stop: () => stop(child, () => printed),
    kill: async () => {
      child.kill('SIGKILL')
      await until('the process is gone', stopMs, () => hasEnded(child))
    },
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function stop(child: ChildProcess, printed: () => string): Promise<void> {
  const others = processesUnder(child.pid ?? 0)
  const left = () => others.filter(isAlive)
  child.kill('SIGTERM')
  try {
    await until('Sandi has stopped', stopMs, () => hasEnded(child))
    if (child.exitCode !== 0)
      throw new Error(`Sandi ended with ${child.exitCode ?? child.signalCode}:\n${printed()}`)
    await until('no process is left behind', 5_000, () => left().length === 0)
  } catch (error) {
    const names = left().map(({ pid, command }) => `\n${pid} ${command}`)
    child.kill('SIGKILL')
    for (const { pid } of left()) process.kill(pid, 'SIGKILL')
    throw new Error(`${(error as Error).message}${names.join('')}`, { cause: error })
  }
}
