import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setImmediate as breathe } from 'node:timers/promises'
import { type FarEnd, scenarioFile } from './far-end.ts'

/** Where the sockets of this machine are listed: tells when SIPp listens. */
const sockets = '/proc/net/udp'

/** Whether SIPp, Debian's `sip-tester`, is here. */
export const hasSipp = (): boolean => existsSync(sockets) && spawnSync('sipp', ['-v']).error === undefined

/** SIPp plays a scenario file for one call; it ends well only when every message came as it stands there. */
export async function startSipp(name: string): Promise<FarEnd> {
  const port = await freePort()
  const limits = ['-m', '1', '-timeout', '20', '-timeout_error', '-nostdin', '-skip_rlimit']
  const where = ['-i', '127.0.0.1', '-p', String(port)]
  const child = spawn('sipp', ['-sf', scenarioFile(name), ...where, ...limits], { cwd: tmpdir() })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => output.push(String(text)))
  const ended = once(child, 'exit')
  const done = ended.then(([code]) => {
    if (code !== 0) throw new Error(`SIPp ended with ${code}:\n${output.join('').slice(-3000)}`)
  })
  while (child.exitCode === null && !listens(port)) await breathe()
  return { port, done }
}

function listens(port: number): boolean {
  return readFileSync(sockets, 'latin1').includes(`:${port.toString(16).toUpperCase().padStart(4, '0')} `)
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  await new Promise<void>(done => socket.close(() => done()))
  return port
}
