import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { isConfined, resolveHost } from '../public-only.ts'
import { answerRequest } from './answer-request.ts'
import { parseMessage, type SipResponse } from './message.ts'
import { ClientTransaction, standardTimers, type Timers } from './transaction.ts'

export interface TrunkOptions {
  host: string
  port: number
  /** The address and port to send from; empty and 0: any. */
  localAddress: string
  localPort: number
  /** What the trunk sees when this machine stands behind NAT; empty: the socket's own address. */
  publicAddress: string
  timers?: Timers
}
interface Sending {
  /** The transaction's own mark, which answers bring back in their Via. */
  branch: string
  method: string
  bytes: Buffer
  acknowledge?: (response: SipResponse) => void
  onResponse: (response: SipResponse) => void
  onTimeout: () => void
  /** Nobody listens there (ICMP), and nothing was answered before. */
  onUnreachable?: () => void
}
interface Open {
  transaction: ClientTransaction
  onUnreachable: (() => void) | undefined
}

const idleMs = 60_000
// A burst of answers must not have to be repeated.
const recvBufferSize = 1 << 19

/**
 * One connected UDP socket to one SIP server, open while it is used: takes answers from that server alone and
 * hands them to their transactions. Whatever a message says, nothing is ever sent anywhere else.
 */
export class Trunk {
  readonly options: TrunkOptions
  readonly #open = new Map<string, Open>()
  #socket: Promise<Socket> | undefined
  #connected: Socket | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(options: TrunkOptions) {
    this.options = options
  }

  /** Resolves once there is a socket; throws when the name does not resolve or the port is taken. */
  async connect(): Promise<void> {
    clearTimeout(this.#idle)
    this.#socket ??= this.#createSocket().catch(error => {
      this.#socket = undefined
      throw error
    })
    await this.#socket
  }

  /** Host and port for Via and Contact. */
  get ownAddress(): string {
    const { address, port } = this.#connected?.address() ?? { address: '0.0.0.0', port: 0 }
    const shown = this.options.publicAddress || address
    return `${isIPv6(shown) ? `[${shown}]` : shown}:${port}`
  }

  /** The same without the port, for the session description. */
  get ownHost(): string {
    return this.options.publicAddress || (this.#connected?.address().address ?? '0.0.0.0')
  }

  /** Sends a request and repeats it until it is answered or its time is over. */
  request(sending: Sending): ClientTransaction {
    const { branch, method, bytes, acknowledge, onResponse, onTimeout, onUnreachable } = sending
    const key = `${branch} ${method}`
    const transaction = new ClientTransaction(
      {
        invite: method === 'INVITE',
        send: () => this.send(bytes),
        ...(acknowledge ? { acknowledge } : {}),
        onResponse: response => {
          const open = this.#open.get(key)
          if (open) open.onUnreachable = undefined
          onResponse(response)
        },
        onTimeout,
        onOver: () => {
          this.#open.delete(key)
          this.#rest()
        },
      },
      this.options.timers ?? standardTimers,
    )
    this.#open.set(key, { transaction, onUnreachable })
    return transaction
  }

  /** Puts one message on the wire without waiting for anything. */
  send(bytes: Buffer): void {
    this.#connected?.send(bytes, error => error && this.#tellUnreachable())
  }

  close(): void {
    clearTimeout(this.#idle)
    for (const { transaction } of [...this.#open.values()]) transaction.stop()
    clearTimeout(this.#idle)
    this.#disconnect()
  }

  async #createSocket(): Promise<Socket> {
    const { host, port } = this.options
    // Which of the machine's addresses and ports are used is for operators to say.
    const { localAddress, localPort } = isConfined() ? { localAddress: '', localPort: 0 } : this.options
    const { address, family } = await resolveHost(host)
    const socket = createSocket({ type: family === 6 ? 'udp6' : 'udp4', recvBufferSize })
    try {
      socket.bind(localPort, localAddress || undefined)
      await once(socket, 'listening')
      socket.connect(port, address)
      await once(socket, 'connect')
    } catch (error) {
      socket.close()
      throw error
    }
    socket.on('message', bytes => this.#receive(bytes))
    socket.on('error', () => this.#tellUnreachable())
    this.#connected = socket
    return socket
  }

  #receive(bytes: Buffer): void {
    const message = parseMessage(bytes)
    if (message?.kind === 'response') {
      this.#open.get(`${message.branch} ${message.cseq.method}`)?.transaction.receive(message)
    } else if (message) {
      const answer = answerRequest(message)
      if (answer) this.send(answer)
    }
  }

  #tellUnreachable(): void {
    for (const { transaction, onUnreachable } of [...this.#open.values()]) {
      if (!onUnreachable) continue
      transaction.stop()
      onUnreachable()
    }
  }

  /** An unused socket is given back, and the name is looked up anew by the next call. */
  #rest(): void {
    clearTimeout(this.#idle)
    if (this.#open.size > 0) return
    this.#idle = setTimeout(() => this.#disconnect(), idleMs).unref()
  }

  #disconnect(): void {
    this.#connected?.close()
    this.#connected = undefined
    this.#socket = undefined
  }
}
