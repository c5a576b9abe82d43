import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type FarEnd, scenarioFile } from './far-end.ts'

type Step =
  | { kind: 'recv'; method: string }
  | { kind: 'send'; text: string; lost: boolean }
  | { kind: 'pause'; ms: number }

const patienceMs = 20_000

/** Plays a scenario file of SIPp as SIPp does, so far as ours need it: for machines without SIPp. */
export async function playScenario(name: string): Promise<FarEnd> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { promise: done, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error(`${name}: nothing more came`)), patienceMs)
  const player = new Player(socket, readSteps(name), resolve, reject)
  socket.on('message', (bytes, peer) => player.receive(bytes.toString(), peer))
  const stop = () => {
    clearTimeout(timer)
    socket.close()
  }
  return { port: socket.address().port, done: done.finally(stop) }
}

class Player {
  readonly #socket: Socket
  readonly #steps: Step[]
  readonly #finish: () => void
  readonly #fail: (error: Error) => void
  #seen = new Set<string>()
  #last = ''
  #sent: string | undefined

  constructor(socket: Socket, steps: Step[], finish: () => void, fail: (error: Error) => void) {
    this.#socket = socket
    this.#steps = steps
    this.#finish = finish
    this.#fail = fail
  }

  receive(message: string, peer: RemoteInfo): void {
    if (this.#seen.has(message)) {
      if (this.#sent) this.#socket.send(this.#sent, peer.port, peer.address)
      return
    }
    const [step] = this.#steps
    const method = message.split(' ')[0] ?? ''
    if (step?.kind !== 'recv' || step.method !== method) {
      this.#fail(new Error(`${method} came instead of ${JSON.stringify(step)}`))
      return
    }
    this.#seen.add(message)
    this.#last = message
    this.#steps.shift()
    this.#go(peer)
  }

  #go(peer: RemoteInfo): void {
    const [step] = this.#steps
    if (!step) this.#finish()
    if (!step || step.kind === 'recv') return
    this.#steps.shift()
    if (step.kind === 'pause') {
      setTimeout(() => this.#go(peer), step.ms)
      return
    }
    this.#sent = this.#fill(step.text)
    if (!step.lost) this.#socket.send(this.#sent, peer.port, peer.address)
    this.#go(peer)
  }

  #fill(text: string): string {
    const { address, port } = this.#socket.address()
    const words: Record<string, string> = { call_number: '1', local_ip: address, local_port: String(port) }
    const lines = this.#last.split('\r\n')
    return text
      .replace(/\[last_([\w-]+):\]/g, (_, header) =>
        lines.filter(line => line.startsWith(`${header}: `)).join('\r\n'),
      )
      .replace(/\[(\w+)\]/g, (_, word) => words[word] ?? '')
  }
}

function readSteps(name: string): Step[] {
  const xml = readFileSync(scenarioFile(name), 'utf8')
  const element =
    /<recv request="(\w+)"|<pause milliseconds="(\d+)"|<send([^>]*)>\s*<!\[CDATA\[\s*([\s\S]*?)\s*\]\]>/g
  return [...xml.matchAll(element)].map(([, method, ms, attributes = '', text = '']): Step => {
    if (method) return { kind: 'recv', method }
    if (ms) return { kind: 'pause', ms: Number(ms) }
    const lines = text.split('\n').map(line => line.trim())
    return { kind: 'send', text: `${lines.join('\r\n')}\r\n\r\n`, lost: attributes.includes('lost="100"') }
  })
}
