import { z } from 'zod'
import { flag, timeoutField, timeoutMs } from '../config-parts.ts'
import type { ConfigField } from '../vendor.ts'
import { callersMin, countCodes, readNumbers } from './number-pool.ts'
import { readTrunks } from './trunk-list.ts'

const word = z.string().regex(/^[\x21-\x7e]{0,128}$/, 'must be visible ASCII characters without spaces')
const hostName = z.string().regex(/^[\w.:-]{0,253}$/, 'must be a host name or an address')
const whole = (min: number, max: number, standard: number) =>
  z.coerce.number().int().min(min).max(max).default(standard)

// A pool may have many thousands of numbers, and a configuration is read more often than it changes.
let examined: { text: string; finding: 'unreadable' | 'few' | 'good' } | undefined

function examine(text: string): 'unreadable' | 'few' | 'good' {
  if (examined?.text === text) return examined.finding
  const numbers = readNumbers(text)
  const finding = !numbers ? 'unreadable' : countCodes(numbers, 4) < callersMin ? 'few' : 'good'
  examined = { text, finding }
  return finding
}

export const sipConfigSchema = z.strictObject({
  trunks: z
    .string()
    .max(1000)
    .refine(text => readTrunks(text) !== undefined, 'must be one to four servers'),
  numbers: z
    .string()
    .max(4000)
    .refine(text => examine(text) !== 'unreadable', 'must be phone numbers and ranges')
    .refine(text => examine(text) !== 'few', {
      error: 'must have enough different endings',
      params: { min: callersMin },
    }),
  user: word.default(''),
  password: word.default(''),
  realm: z
    .string()
    .regex(/^[^\p{Cc}]{0,128}$/u)
    .default(''),
  domain: hostName.default(''),
  callerHeader: z.enum(['from', 'pai', 'rpid']).default('from'),
  plus: flag(true),
  ringSeconds: whole(1, 60, 8),
  searchSeconds: whole(5, 120, 45),
  proveMs: whole(0, 10_000, 1500),
  callsMax: whole(1, 5000, 100),
  localAddress: hostName.default(''),
  localPort: whole(0, 65_000, 0),
  publicAddress: hostName.default(''),
  timeoutMs: timeoutMs(4000),
})
export type SipConfig = z.infer<typeof sipConfigSchema>

export const sipConfigFields: readonly ConfigField[] = [
  { name: 'trunks', label: 'Servers', help: 'Tried in order: sip1.example.com, sip2.example.com:5070.' },
  {
    name: 'numbers',
    label: 'Calling numbers',
    help: 'At least 100 numbers with different last four digits: +622150860000-9999, +622150870001.',
  },
  { name: 'user', label: 'User', help: 'Empty where the server knows our address.', optional: true },
  { name: 'password', label: 'Password', secret: true, optional: true },
  { name: 'realm', label: 'Realm', help: 'Prove who we are to this realm alone.', optional: true },
  { name: 'domain', label: 'SIP domain', help: "Empty: the server's name.", optional: true },
  {
    name: 'callerHeader',
    label: 'Caller in',
    help: 'Where the server reads the calling number.',
    choices: ['from', 'pai', 'rpid'],
    optional: true,
  },
  { name: 'plus', label: 'Numbers with +', choices: ['true', 'false'], optional: true },
  { name: 'ringSeconds', label: 'Seconds it rings', optional: true },
  {
    name: 'searchSeconds',
    label: 'Seconds until it rings',
    help: 'How long the server may look for the phone.',
    optional: true,
  },
  {
    name: 'proveMs',
    label: 'Milliseconds to refuse',
    help: 'How long a server that took the call may refuse it before we answer that it is on its way.',
    optional: true,
  },
  { name: 'callsMax', label: 'Calls at once', optional: true },
  { name: 'localAddress', label: 'Own address', help: 'To send from. Empty: any.', optional: true },
  {
    name: 'localPort',
    label: 'Own port',
    help: '0: any. Each further server takes the next one.',
    optional: true,
  },
  { name: 'publicAddress', label: 'Public address', help: 'What servers see behind NAT.', optional: true },
  timeoutField,
]
