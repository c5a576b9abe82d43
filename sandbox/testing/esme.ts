import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { accounts } from '../accounts.ts'
import type { SmppPdu } from '../vendors/smpp-session.ts'

type Options = Record<string, unknown>
type Send = (options: Options, answered: (pdu: SmppPdu) => void) => void
type Client = EventEmitter & {
  bind_transceiver: Send
  bind_transmitter: Send
  submit_sm: Send
  enquire_link: Send
  send(pdu: SmppPdu): void
  destroy(): void
}

const { connect } = createRequire(import.meta.url)('smpp') as { connect(options: Options): Client }

/** A customer's SMPP client: binds, submits, acknowledges and keeps receipts. */
export async function startEsme(
  port: number,
  { password = accounts.smpp.password, sendOnly = false }: { password?: string; sendOnly?: boolean } = {},
) {
  const client = connect({ host: '127.0.0.1', port })
  const receipts: (SmppPdu & { receipted_message_id?: string; message_state?: number })[] = []
  let closed = false
  client.on('close', () => {
    closed = true
  })
  client.on('error', () => client.destroy())
  client.on('deliver_sm', (pdu: SmppPdu) => {
    receipts.push(pdu)
    client.send(pdu.response())
  })
  const ask = (send: Send, options: Options) =>
    new Promise<SmppPdu>(resolve => send.call(client, options, resolve))
  const bound = await ask(sendOnly ? client.bind_transmitter : client.bind_transceiver, {
    system_id: accounts.smpp.systemId,
    password,
  })
  return {
    bindStatus: bound.command_status,
    receipts,
    closed: () => closed,
    enquire: () => ask(client.enquire_link, {}),
    submit: (destination_addr: string, options: Options) =>
      ask(client.submit_sm, {
        source_addr: 'Sandi',
        source_addr_ton: 5,
        destination_addr,
        dest_addr_ton: 1,
        dest_addr_npi: 1,
        registered_delivery: 1,
        ...options,
      }) as Promise<SmppPdu & { message_id: string }>,
    close: () => client.destroy(),
  }
}
