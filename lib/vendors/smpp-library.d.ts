/** The part of smpp 0.5 that the adapter uses; the package has no types of its own. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'

  export interface PduFields {
    [field: string]: unknown
  }
  export class PDU {
    constructor(command: string, fields?: PduFields)
    command: string
    command_status: number
    sequence_number: number
    response(fields?: PduFields): PDU
    [field: string]: unknown
  }
  export class Session extends EventEmitter {
    send(pdu: PDU): boolean
    destroy(callback?: () => void): void
  }
  interface Coder {
    match(text: string): boolean
    encode(text: string): Buffer
  }
  const smpp: {
    PDU: typeof PDU
    connect(options: { host: string; port: number; tls?: boolean; servername?: string }): Session
    encodings: { ASCII: Coder }
  }
  export default smpp
}
