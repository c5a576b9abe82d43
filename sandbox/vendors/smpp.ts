import { setTimeout as pause } from 'node:timers/promises'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import { type Answer, type Fate, fateOf, type ReportEvent } from '../fates.ts'
import type { World } from '../world.ts'
import { carry, witness } from './carry.ts'
import { babble } from './garbage.ts'
import { receipt } from './smpp-receipt.ts'
import { createReceiptBox } from './smpp-receipts.ts'
import { type SmppPdu, type SmppSession, smpp } from './smpp-session.ts'
import { createAssembler } from './smpp-text.ts'
import { blankArrival } from './vendor.ts'

const account = accounts.smpp
// Command statuses of SMPP 3.4 table 5-2.
const status = {
  invalidBindState: 0x04,
  systemError: 0x08,
  invalidDestination: 0x0b,
  invalidPassword: 0x0e,
  invalidSystemId: 0x0f,
  submitFailed: 0x45,
  throttled: 0x58,
}
const refusals: Partial<Record<Answer, number>> = {
  failed: status.systemError,
  throttled: status.throttled,
  'unknown-recipient': status.invalidDestination,
  'no-balance': status.submitFailed,
}

let serial = 0
const nextMessageId = () => `${Date.now()}${String(serial++ % 1000).padStart(3, '0')}`

/** An SMPP 3.4 SMSC: binds, submit_sm with its encodings and long messages, receipts (protocols 4.13). */
export function createSmppServer(world: World) {
  const box = createReceiptBox()
  const assemble = createAssembler()

  const fault = () => world.scenario.faultOf('smpp')

  const bind = (session: SmppSession, pdu: SmppPdu): boolean => {
    const refuse = (command_status: number) => session.send(pdu.response({ command_status }))
    if (fault()?.kind === 'down') refuse(status.systemError)
    else if (pdu.system_id !== account.systemId) refuse(status.invalidSystemId)
    else if (pdu.password !== account.password) refuse(status.invalidPassword)
    else {
      session.send(pdu.response({ system_id: 'sandbox' }))
      if (pdu.command !== 'bind_transmitter') box.join(session)
      return true
    }
    return false
  }

  const accept = async (session: SmppSession, pdu: SmppPdu, messageId: string, fate: Fate) => {
    const [to, from] = [pdu.destination_addr ?? '', pdu.source_addr ?? '']
    const wholeText = assemble(pdu)
    const sent = { messageId, from, to, text: wholeText ?? '', at: new Date() }
    const submission = {
      to,
      arrival: { ...blankArrival, channel: 'SMS' as const, from, text: wholeText ?? null },
      vendorId: messageId,
      reference: pdu.user_message_reference === undefined ? null : String(pdu.user_message_reference),
      notify: (event: ReportEvent) =>
        pdu.registered_delivery ? box.send(receipt(event, sent), session) : Promise.resolve(),
    }
    witness(world, 'smpp', 'submit_sm', submission, 'accepted')
    // The handset shows a long message once, yet each of its parts has a receipt.
    await carry(world, 'smpp', submission, wholeText === undefined ? { ...fate, reaches: 'none' } : fate)
    session.send(pdu.response({ message_id: messageId }))
  }

  const submit = async (session: SmppSession, pdu: SmppPdu) => {
    const today = fault()
    if (today?.kind === 'slow') await pause(today.ms, undefined, { ref: false })
    const to = pdu.destination_addr ?? ''
    const fate = fateOf(to)
    const messageId = nextMessageId()
    const submission = { to, vendorId: messageId, reference: null }
    const failing =
      today?.kind === 'down' || (today?.kind === 'failing' && Math.random() * 100 < today.percent)
    const command_status = failing
      ? status.systemError
      : isNumber(to)
        ? refusals[fate.answer]
        : status.invalidDestination
    if (command_status !== undefined) {
      const outcome = command_status === status.systemError ? 'fault' : 'refused'
      witness(world, 'smpp', 'submit_sm', submission, outcome, `command_status ${command_status}`)
      session.send(pdu.response({ command_status }))
      return
    }
    if (fate.answer === 'accept') return accept(session, pdu, messageId, fate)
    witness(world, 'smpp', 'submit_sm', submission, 'fault', fate.name)
    if (fate.answer === 'reset') session.socket.resetAndDestroy()
    if (fate.answer === 'html' || fate.answer === 'endless') babble(session.socket, fate.answer)
  }

  const server = smpp.createServer(session => {
    let bound = false
    // A bad PDU leaves the package's reader stuck, so the session cannot go on.
    session.on('error', () => session.destroy())
    session.on('pdu', (pdu: SmppPdu) => {
      if (pdu.command.startsWith('bind_') && !pdu.isResponse()) bound = bind(session, pdu)
      else if (pdu.command === 'submit_sm')
        if (bound) void submit(session, pdu)
        else session.send(pdu.response({ command_status: status.invalidBindState }))
      else if (pdu.command === 'unbind') {
        session.send(pdu.response())
        session.close()
      } else if (!pdu.isResponse()) session.send(pdu.response())
    })
  })
  return server
}
