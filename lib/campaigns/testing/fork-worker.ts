import { fork } from 'node:child_process'
import { join } from 'node:path'

/** Starts another process that works at a campaign whenever it can. */
export async function forkWorker(campaignId: string): Promise<{ kill(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'worker-process.ts'), [campaignId], {
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise((done, reject) => {
    child.once('message', done)
    child.once('exit', code => reject(new Error(`the worker ended with ${code}`)))
  })
  return {
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = new Promise(done => child.once('exit', done))
      child.kill('SIGKILL')
      await exited
    },
  }
}
