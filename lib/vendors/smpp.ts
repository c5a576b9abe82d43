import smppLibrary, { type PduFields } from 'smpp'
import { z } from 'zod'
import { conceal, refused, unavailable } from './call-vendor.ts'
import { flag, timeoutField, timeoutMs } from './config-parts.ts'
import { isGsm } from './is-gsm.ts'
import { decimal, readReceipt } from './smpp-receipt.ts'
import { SmppSession, type SubmitResult } from './smpp-session.ts'
import type { SendContext, SendOutcome, Vendor, VendorMessage } from './vendor.ts'

const configSchema = z.strictObject({
  host: z.string().regex(/^[\w.:-]{1,253}$/, 'must be a host name or an address'),
  port: z.coerce.number().int().min(1).max(65_535).default(2775),
  tls: flag(false),
  systemId: z.string().regex(/^[\x21-\x7e]{1,15}$/),
  password: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  systemType: z.string().max(12).default(''),
  source: z
    .string()
    .regex(/^[\x20-\x7e]{0,20}$/)
    .default(''),
  hexIds: flag(false),
  windowMax: z.coerce.number().int().min(1).max(1000).default(10),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** A carrier or aggregator over SMPP 3.4, one bound transceiver for each account (smpp.org). */
export const smpp: Vendor<Config> = {
  id: 'smpp',
  name: 'SMPP',
  products: [{ id: 'smpp.sms', name: 'SMS', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    { name: 'host', label: 'Server' },
    { name: 'port', label: 'Port', optional: true },
    { name: 'tls', label: 'TLS', choices: ['false', 'true'], optional: true },
    { name: 'systemId', label: 'System id' },
    { name: 'password', label: 'Password', secret: true },
    { name: 'systemType', label: 'System type', optional: true },
    { name: 'source', label: 'Sender', help: 'A name of up to 11 characters or a number.', optional: true },
    {
      name: 'hexIds',
      label: 'Hexadecimal ids',
      help: 'The server writes message ids in hexadecimal when it answers and in decimal in receipts.',
      choices: ['false', 'true'],
      optional: true,
    },
    {
      name: 'windowMax',
      label: 'Window',
      help: 'Messages that may wait for an answer at once.',
      optional: true,
    },
    timeoutField,
  ],
  async send(message, context) {
    const { config, signal } = context
    const result = await accountOf(context).session.submit(
      submitFields(message, config),
      config.timeoutMs,
      signal,
      message.lane,
    )
    return conceal(outcomeOf(result, config.hexIds), message, [config.password])
  },
  listen(context) {
    accountOf(context)
  },
  async close() {
    const open = [...accounts.values()]
    accounts.clear()
    await Promise.all(open.map(account => account.session.close()))
  },
}

interface Account {
  settings: string
  session: SmppSession
  onReports: SendContext<Config>['onReports']
}
const accounts = new Map<string, Account>()

/** The account's bound session. Changed settings replace it: two binds of one account would share receipts. */
function accountOf(context: Pick<SendContext<Config>, 'accountId' | 'config' | 'onReports'>): Account {
  const { accountId, config, onReports } = context
  // By the stored account, not by its address: nobody's settings may close somebody else's connection.
  const key = accountId ?? `${config.systemId}@${config.host}:${config.port}`
  const settings = JSON.stringify(config)
  const known = accounts.get(key)
  if (known?.settings === settings) {
    known.onReports = onReports
    return known
  }
  void known?.session.close()
  const session = new SmppSession(config, pdu => {
    const report = readReceipt(pdu, config.hexIds)
    return report && account.onReports([report])
  })
  const account: Account = { settings, session, onReports }
  accounts.set(key, account)
  return account
}

/** The fields of submit_sm: GSM 03.38 where it can say the text, else UCS-2; long texts as message_payload. */
export function submitFields(message: VendorMessage, config: Pick<Config, 'source'>): PduFields {
  const plain = isGsm(message.text)
  const text = plain
    ? smppLibrary.encodings.ASCII.encode(message.text)
    : Buffer.from(message.text, 'utf16le').swap16()
  const long = text.length > (plain ? 160 : 140)
  const named = /[^\d+]/.test(config.source)
  return {
    source_addr_ton: config.source === '' ? 0 : named ? 5 : 1,
    source_addr_npi: config.source === '' || named ? 0 : 1,
    source_addr: named ? config.source : config.source.replace('+', ''),
    dest_addr_ton: 1,
    dest_addr_npi: 1,
    destination_addr: message.recipient.slice(1),
    registered_delivery: 1,
    validity_period: relativeTime(message.validitySeconds),
    data_coding: plain ? 0 : 8,
    short_message: long ? Buffer.alloc(0) : text,
    ...(long ? { message_payload: text } : {}),
  }
}

/** YYMMDDhhmmss000R, counted from the server's own clock. */
function relativeTime(seconds: number): string {
  const parts = [seconds / 86_400, (seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60]
  return `0000${parts.map(part => String(Math.floor(part)).padStart(2, '0')).join('')}000R`
}

function outcomeOf(result: SubmitResult, hexIds: boolean): SendOutcome {
  if (result.kind === 'lost') return { kind: 'ambiguous', reason: result.reason }
  if (result.kind === 'unsent') return unavailable(result.reason)
  const { status, messageId } = result
  if (status !== 0) {
    const words = problems[status] ?? `refused with status 0x${status.toString(16).padStart(2, '0')}`
    return messageProblems.has(status) ? refused(words) : unavailable(words)
  }
  if (!messageId) return { kind: 'ambiguous', reason: 'the answer holds no message id' }
  return { kind: 'accepted', vendorMessageId: hexIds ? decimal(messageId, 16) : messageId }
}

/** Length, destination, number of destinations. 0x45 names no culprit: it also stands for an empty account. */
const messageProblems = new Set([0x01, 0x0b, 0x33])
const problems: Record<number, string> = {
  1: 'the message length is invalid',
  8: 'the server has a system error',
  10: 'the sender is invalid',
  11: 'the recipient is invalid',
  20: "the server's queue is full",
  51: 'the number of recipients is invalid',
  69: 'the message could not be submitted',
  88: 'too many messages at once',
}
