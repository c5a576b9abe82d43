import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { baseUrl, credential, timeoutField, timeoutMs } from './config-parts.ts'
import { isGsm } from './is-gsm.ts'
import { readKannelReports } from './kannel-report.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  baseUrl: baseUrl('http://127.0.0.1:13013'),
  username: credential(),
  password: credential(),
  sender: z.string().max(21).default(''),
  smsc: z.string().max(64).default(''),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

/** Delivered, not delivered, queued, taken by the SMSC, rejected by the SMSC. */
const everyReport = 31

/** A Kannel gateway's sendsms interface (kannel.org user guide, "SMS push"). */
export const kannel: Vendor<Config> = {
  id: 'kannel',
  name: 'Kannel',
  products: [{ id: 'kannel.sms', name: 'SMS', channel: 'SMS', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    {
      name: 'baseUrl',
      label: 'Base URL',
      help: 'The address of the smsbox, without /cgi-bin/sendsms.',
      optional: true,
    },
    { name: 'username', label: 'User' },
    { name: 'password', label: 'Password', secret: true },
    { name: 'sender', label: 'Sender', help: 'Empty: the one Kannel is set to use.', optional: true },
    { name: 'smsc', label: 'SMSC id', help: 'Empty: any that takes the number.', optional: true },
    timeoutField,
  ],
  send(message, { config, signal, reportUrl }) {
    const query = new URLSearchParams({
      username: config.username,
      password: config.password,
      ...(config.sender ? { from: config.sender } : {}),
      to: message.recipient,
      text: message.text,
      charset: 'UTF-8',
      coding: isGsm(message.text) ? '0' : '2',
      validity: String(Math.max(1, Math.ceil(message.validitySeconds / 60))),
      ...(config.smsc ? { smsc: config.smsc } : {}),
      'dlr-mask': String(everyReport),
      // Kannel writes the event for %d. Not %A: the receipt's first words, and with them the code.
      'dlr-url': `${reportUrl}?reference=${message.reference}&status=%d`,
    })
    return callVendor({
      method: 'GET',
      baseUrl: config.baseUrl,
      path: `/cgi-bin/sendsms?${query}`,
      headers: { accept: 'text/plain' },
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.password],
      parse: text => (/^\s*[<{]/.test(text) ? undefined : text.trim()),
      read: (words, status) => read(String(words), status, message.reference),
    })
  },
  readReports: readKannelReports,
}

/** Kannel names no message id, so ours is the id: its reports bring it back. */
function read(words: string, status: number, reference: string): SendOutcome | undefined {
  if (status < 300) {
    return /^(0:|3:|Sent\.)/.test(words) ? { kind: 'accepted', vendorMessageId: reference } : undefined
  }
  return status === 400 && /receiver|Number\(s\)|Empty text/.test(words) ? refused(words) : unavailable(words)
}
