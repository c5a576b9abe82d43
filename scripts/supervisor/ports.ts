import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** The port if nobody listens there, else 0 (any). */
export async function preferPort(port: number): Promise<number> {
  return (await isFree(port)) ? port : 0
}

/** The same for datagrams. */
export function preferUdpPort(port: number): Promise<number> {
  return new Promise(done => {
    const probe = createSocket('udp4')
    probe.once('error', () => done(0))
    probe.bind(port, '127.0.0.1', () => probe.close(() => done(port)))
  })
}

/** Waits while a process that is about to leave still holds the port; throws after the time. */
export async function waitForPort(port: number, waitMs: number): Promise<void> {
  const until = Date.now() + waitMs
  while (!(await isFree(port))) {
    if (Date.now() > until) throw new Error(`Port ${port} is in use. Set PORT to another one.`)
    await new Promise(done => setTimeout(done, 200))
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(done => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}
