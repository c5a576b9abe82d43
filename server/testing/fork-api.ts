import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

export interface ApiProcess {
  url: string
  child: ChildProcess
  /** Everything it wrote to its log so far. */
  output: () => string
  kill: () => Promise<void>
}

/** Starts another process of the API on the test's database. */
export async function forkApi(env: Record<string, string> = {}): Promise<ApiProcess> {
  const child = fork(join(import.meta.dirname, 'api-process.ts'), {
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', message => resolve((message as { port: number }).port))
    child.once('exit', code => reject(new Error(`the API process ended with ${code}: ${output}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = new Promise(done => child.once('exit', done))
      child.kill('SIGKILL')
      await exited
    },
  }
}
