import { type ChildProcess, fork } from 'node:child_process'

interface Program {
  name: string
  file: string
  env?: Record<string, string>
  /** Flags of Node. */
  flags?: readonly string[]
}
export interface Child<Ready> {
  ready: Ready
  stop: () => Promise<void>
}

const readyMs = 60_000
const restartPauseMs = 500

/**
 * Runs a program until it is stopped; resolves with its first message `{type:'ready', …}`. It is told to leave by
 * SIGTERM and killed after 25 seconds. One that was running and dies is started again. When we die, its IPC
 * channel closes and it leaves by itself.
 */
export async function startChild<Ready>(program: Program): Promise<Child<Ready>> {
  let stopping = false
  let child = launch(program)
  const ready = await firstMessage<Ready>(program, child)
  const keepAlive = () => {
    if (stopping) return
    console.error(`The ${program.name} process ended; starting it again.`)
    setTimeout(() => {
      if (stopping) return
      child = launch(program)
      child.once('exit', keepAlive)
    }, restartPauseMs)
  }
  child.once('exit', keepAlive)
  return {
    ready,
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = new Promise(done => child.once('exit', done))
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 25_000)
      await exited
      clearTimeout(timer)
    },
  }
}

function launch({ file, env, flags = [] }: Program): ChildProcess {
  // A group of its own: Ctrl-C reaches only us, and we stop the others in order.
  return fork(file, {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, ...flags],
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

function firstMessage<Ready>({ name }: Program, child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the ${name} process was not ready in time`)), readyMs)
    child.once('message', message => {
      clearTimeout(timer)
      resolve(message as Ready)
    })
    child.once('exit', code => {
      clearTimeout(timer)
      reject(new Error(`the ${name} process ended with code ${code} before it was ready`))
    })
  })
}
