import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { accounts } from '../accounts.ts'
import { fateOf, isWreck } from '../fates.ts'
import { bodyBytesMax } from '../http/body.ts'
import type { World } from '../world.ts'
import { carry, witness } from './carry.ts'
import { babble } from './garbage.ts'
import { bounceMail, complaintMail } from './mail-reports.ts'
import { atData, atRecipient, type SmtpReply } from './smtp-fates.ts'
import { headersOf, mailParts, readMail } from './smtp-mail.ts'
import { clickUnsubscribe } from './unsubscribe.ts'

const account = accounts.smtp
const down: SmtpReply = [421, '4.3.2 Service not available, closing transmission channel']

const tooLarge: SmtpReply = [552, '5.3.4 Message size exceeds fixed limit']

const replyError = ([responseCode, message]: SmtpReply) => Object.assign(new Error(message), { responseCode })

const isPlain = (mail: ParsedMail) => mail.text !== undefined && mail.html === false

/** The last line break before the final dot is SMTP's, not the sender's. */
const bodyText = (mail: ParsedMail) => (isPlain(mail) ? mail.text?.replace(/\n$/, '') : mail.text) ?? null

/** An SMTP relay that insists on AUTH PLAIN or LOGIN and offers no TLS (RFC 5321, protocols 4.16). */
export function createSmtpServer(world: World, log: (error: unknown) => void): SMTPServer {
  const recipientsOf = (session: SMTPServerSession) => session.envelope.rcptTo.map(({ address }) => address)

  // smtp-server keeps its sockets private, and a sick server needs to misuse one.
  const socketOf = (session: SMTPServerSession): Socket | undefined => {
    for (const connection of server.connections as Set<{ id: string; _socket: Socket }>)
      if (connection.id === session.id) return connection._socket
  }

  const note = (
    to: string,
    vendorId: string,
    reference: string | null,
    outcome: 'accepted' | 'refused' | 'fault',
    reason?: string,
  ) => witness(world, 'smtp', 'data', { to, vendorId, reference }, outcome, reason)

  /** Undefined when the fate breaks the connection instead of answering. */
  const settle = async (
    session: SMTPServerSession,
    mail: ParsedMail,
    source: Buffer,
  ): Promise<SmtpReply | string | undefined> => {
    const fault = world.scenario.faultOf('smtp')
    if (fault?.kind === 'slow') await pause(fault.ms, undefined, { ref: false })
    const queueId = randomBytes(6).toString('hex').toUpperCase()
    const reference = mail.messageId ?? null
    const failing = fault?.kind === 'failing' && Math.random() * 100 < fault.percent
    for (const to of recipientsOf(session)) {
      const fate = fateOf(to)
      const reply = failing
        ? atData.failed
        : (atData[fate.answer] ?? (fate.name === 'Rejected' ? atData.rejected : undefined))
      if (reply) {
        note(to, queueId, reference, reply[0] < 500 ? 'fault' : 'refused', reply[1])
        return reply
      }
      if (isWreck(fate.answer)) {
        note(to, queueId, reference, 'fault', fate.name)
        const socket = socketOf(session)
        if (fate.answer === 'reset') socket?.resetAndDestroy()
        else if (socket && fate.answer !== 'hang') babble(socket, fate.answer)
        return undefined
      }
    }
    // The session forgets its envelope as soon as the mail is answered for.
    const { mailFrom, dsn } = session.envelope
    const parts = mailParts(mail, source, world)
    for (const to of recipientsOf(session)) {
      note(to, queueId, reference, 'accepted')
      const arrival = {
        channel: 'EMAIL' as const,
        from: mail.from?.text ?? null,
        subject: mail.subject ?? null,
        text: bodyText(mail),
        html: mail.html || null,
        caller: null,
        mail: parts,
      }
      await carry(
        world,
        'smtp',
        {
          to,
          arrival,
          vendorId: queueId,
          reference,
          notify: () => Promise.resolve(),
          async notifyMail(event) {
            if (event === 'unsubscribed') return clickUnsubscribe(world, parts.headers)
            const url = world.webhooks.get('smtp')
            if (!url) return
            const reported = {
              queueId,
              to,
              sender: mailFrom ? mailFrom.address : '',
              envelopeId: dsn?.envid ?? null,
              headers: headersOf(source),
            }
            const body = event === 'bounced' ? bounceMail(reported) : complaintMail(reported)
            await world.reports.send({ url, body, headers: { 'content-type': 'message/rfc822' } })
          },
        },
        fateOf(to),
      )
    }
    return `2.0.0 OK: queued as ${queueId}`
  }

  const server = new SMTPServer({
    banner: 'Sandbox relay',
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    hideDSN: false,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: bodyBytesMax,
    closeTimeout: 500,
    onConnect: (_session, callback) =>
      callback(world.scenario.faultOf('smtp')?.kind === 'down' ? replyError(down) : null),
    onAuth({ username, password }, _session, callback) {
      if (username === account.user && password === account.password) callback(null, { user: username })
      else callback(replyError([535, '5.7.8 Authentication credentials invalid']))
    },
    onMailFrom: (_address, _session, callback) =>
      callback(world.scenario.faultOf('smtp')?.kind === 'down' ? replyError(down) : null),
    onRcptTo({ address }, _session, callback) {
      const fate = fateOf(address)
      const reply = atRecipient[fate.name]
      if (reply) note(address, '', null, 'refused', reply[1])
      callback(reply ? replyError(reply) : null)
    },
    onData(stream: Readable, session, callback) {
      readMail(stream as SMTPServerDataStream)
        .then(read => (read ? settle(session, read.mail, read.source) : tooLarge))
        .then(reply => {
          if (typeof reply === 'string') (callback as (error: null, message: string) => void)(null, reply)
          else if (reply) callback(replyError(reply))
        })
        .catch(error => {
          log(error)
          callback(replyError([451, '4.3.0 Local error in processing']))
        })
    },
  })
  // Clients hang up in the middle of things all the time; that must not end the process.
  server.on('error', () => {})
  return server
}
