import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Usage } from './programs/report-usage.ts'
import { atEnd } from './stops.ts'

interface Program {
  file: string
  args?: string[]
  env?: Record<string, string>
  /** Flags of Node. */
  flags?: readonly string[]
  /** Where to write a CPU profile when it ends. */
  profile?: string | undefined
}
interface Message {
  type: string
}
export interface Child {
  /** Resolves with the next message of a type; rejects when the process ends before. */
  next<Body>(type: string): Promise<Body>
  send(message: object): void
  usage(): Promise<Usage>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')

/** Starts a program in a process of its own that ends with ours at the latest. */
export function startChild({ file, args = [], env, flags = [], profile }: Program): Child {
  const child = fork(join(root, file), args, {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: [
      ...flags,
      ...['--import', join(root, 'bench/programs/report-usage.ts')],
      ...(profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : []),
    ],
    // A group of its own: Ctrl-C reaches only us, and we stop the others in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const next = <Body>(type: string) => nextMessage<Body>(child, file, type)
  const stop = () => stopChild(child)
  atEnd(stop)
  return {
    next,
    send: message => void child.send(message),
    usage: () => {
      const answer = next<Usage>('usage')
      child.send({ type: 'usage' })
      return answer
    },
    stop,
  }
}

function nextMessage<Body>(child: ChildProcess, file: string, type: string): Promise<Body> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      if ((message as Message | null)?.type !== type) return
      forget()
      resolve(message as Body)
    }
    const onExit = (code: number | null) => {
      forget()
      reject(new Error(`${file} ended with code ${code}`))
    }
    const forget = () => {
      child.off('message', onMessage)
      child.off('exit', onExit)
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise(done => child.once('exit', done))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 25_000)
  await exited
  clearTimeout(timer)
}
