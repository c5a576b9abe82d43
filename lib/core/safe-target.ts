import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'
import { isAllowed } from './allowed-addresses.ts'
import { env } from './env.ts'
import { isInnerName, isPublicAddress } from './public-address.ts'

export interface Address {
  address: string
  family: 4 | 6
}
/** All addresses of a name; throws when it has none. */
export type Resolver = (name: string) => Promise<Address[]>
export type TargetRefusal =
  | 'invalid'
  | 'scheme'
  | 'port'
  | 'credentials'
  | 'name'
  | 'address'
  | 'self'
  | 'unresolved'
export type Target =
  | { kind: 'allowed'; url: URL; address: string; family: 4 | 6 }
  | { kind: 'refused'; reason: TargetRefusal }

const urlLengthMax = 2048
const resolveMs = 5_000
const publicPorts = [443, 8443]

/**
 * Says whether we may send to an address that a merchant gave, and the one address to connect to. Only https on 443
 * or 8443 to the public internet, or what `CALLBACK_ALLOW` names. Every address of a name must pass; whoever
 * connects must use the address returned, as the name may lead elsewhere a moment later.
 */
export async function checkTarget(text: string, resolver: Resolver = resolveAll): Promise<Target> {
  const url = parse(text)
  if (!url) return refuse('invalid')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('scheme')
  if (url.username || url.password) return refuse('credentials')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(host) ? host : undefined
  const inner = !literal && isInnerName(host)
  // Without ranges of the operator's no inner name can pass: it is not even looked up.
  if (inner && env().CALLBACK_ALLOW.length === 0) return refuse('name')
  if (host === new URL(env().publicUrl).hostname && !literal) return refuse('self')
  const addresses = literal ? [addressOf(literal)] : await find(host, resolver)
  const [first] = addresses
  if (!first) return refuse('unresolved')
  for (const { address } of addresses) {
    const reason = refusalOf(url, address, inner)
    if (reason) return refuse(reason)
  }
  return { kind: 'allowed', url, ...first }
}

function parse(text: string): URL | undefined {
  // What URL would quietly drop or turn around.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
  if (text.length > urlLengthMax || /[\u0000-\u0020\u007f\\]/.test(text)) return undefined
  return URL.parse(text) ?? undefined
}

function refusalOf(url: URL, address: string, inner: boolean): TargetRefusal | undefined {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (isAllowed(env().CALLBACK_ALLOW, address, port)) return undefined
  if (inner) return 'name'
  if (!isPublicAddress(address)) return 'address'
  if (isOurs(address)) return 'self'
  if (url.protocol !== 'https:') return 'scheme'
  return publicPorts.includes(port) ? undefined : 'port'
}

/** Whether it is an address of this machine, or the one that PUBLIC_URL spells out. */
function isOurs(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap(list => (list ?? []).map(entry => entry.address))
  own.push(new URL(env().publicUrl).hostname.replace(/^\[|\]$/g, ''))
  const normal = ipaddr.process(address).toNormalizedString()
  return own.some(entry => ipaddr.isValid(entry) && ipaddr.process(entry).toNormalizedString() === normal)
}

async function find(name: string, resolver: Resolver): Promise<Address[]> {
  const patience = Promise.withResolvers<Address[]>()
  const timer = setTimeout(() => patience.resolve([]), resolveMs)
  const found = await Promise.race([resolver(name).catch(() => []), patience.promise])
  clearTimeout(timer)
  return found
}

async function resolveAll(name: string): Promise<Address[]> {
  const found = await lookup(name, { all: true, order: 'ipv4first' })
  return found.map(({ address }) => addressOf(address))
}

function addressOf(address: string): Address {
  return { address, family: ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6 }
}

function refuse(reason: TargetRefusal): Target {
  return { kind: 'refused', reason }
}
