import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import type { Server, Socket } from 'node:net'

/** The part of the untyped `smpp` package that the SMSC uses. */
export type SmppPdu = {
  command: string
  command_status: number
  sequence_number: number
  system_id?: string
  password?: string
  source_addr?: string
  destination_addr?: string
  esm_class?: number
  data_coding?: number
  registered_delivery?: number
  short_message?: SmppMessage
  message_payload?: SmppMessage
  sar_msg_ref_num?: number
  sar_total_segments?: number
  sar_segment_seqnum?: number
  user_message_reference?: number
  isResponse(): boolean
  response(options?: Record<string, unknown>): SmppPdu
}

export type SmppMessage = { message?: string | Buffer; udh?: Buffer[] }

export type SmppSession = EventEmitter & {
  socket: Socket
  send(pdu: SmppPdu): boolean
  deliver_sm(options: Record<string, unknown>, answered: (pdu: SmppPdu) => void): boolean
  close(): void
  destroy(): void
}

type Smpp = { createServer(listener: (session: SmppSession) => void): Server & { sessions: SmppSession[] } }

/** Loaded by require: the package is CommonJS and has no types. */
export const smpp = createRequire(import.meta.url)('smpp') as Smpp
