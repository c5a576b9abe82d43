import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { type Child, startChild } from './child.ts'

export interface Server {
  name: string
  url: string
  child: Child
}
export type Servers = Record<'ours' | 'bare' | 'next', Server>

/** The settings that the servers and this process share. */
export function setEnvironment(): void {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SANDI_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    CALLBACK_ALLOW: '127.0.0.1/32',
  })
}

/** A vendor; `aside`: one that gives way to everything else on this machine. */
export async function startVendor({ aside = false } = {}): Promise<string> {
  const args = aside ? ['--aside'] : []
  return (await startListening('vendor', 'bench/programs/vendor.ts', { args })).url
}

/** The front door, the bare server and the API mounted in Next alone, each in a process of its own. */
export async function startServers(vendorUrl: string, profile?: string): Promise<Servers> {
  return {
    ours: await startListening('front door', 'server/index.ts', { profile }),
    bare: await startListening('bare node:http', 'bench/programs/bare.ts', {
      profile,
      env: { BENCH_VENDOR_URL: vendorUrl },
    }),
    next: await startNext(profile),
  }
}

export async function startListening(
  name: string,
  file: string,
  options: { args?: string[]; profile?: string | undefined; env?: Record<string, string> } = {},
): Promise<Server> {
  const child = startChild({ file, ...options })
  const { port } = await child.next<{ port: number }>('ready')
  return { name, url: `http://127.0.0.1:${port}`, child }
}

async function startNext(profile?: string): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['start', '-H', '127.0.0.1', '-p', String(port)]
  const child = startChild({ file: 'node_modules/next/dist/bin/next', args, profile })
  const ended = child.next('never')
  const answering = async () => {
    for (;;) {
      const answer = await fetch(`${url}/api/health/live`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise(done => setTimeout(done, 100))
    }
  }
  await Promise.race([answering(), ended])
  ended.catch(() => {})
  return { name: 'through Next', url, child }
}

export function freePort(): Promise<number> {
  return new Promise(done => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
