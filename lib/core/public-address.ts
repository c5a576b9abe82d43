import ipaddr from 'ipaddr.js'

const innerNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid)$/

/** What the registries call unicast and is none of the public internet all the same. */
const refused = [
  // Azure's platform, from inside every machine of it.
  '168.63.129.16/32',
  // Protocol assignments with Teredo and ORCHID, 6to4, documentation.
  '2001::/23',
  '2002::/16',
  '3fff::/20',
].map(range => ipaddr.parseCIDR(range))
const global6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether a literal address is of the public internet; an IPv4 address inside an IPv6 one is read as what it is. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(global6)) return false
  return !refused.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))
}

/** Whether a name is one that only an inner network knows: without a dot, or below one of its usual ends. */
export function isInnerName(name: string): boolean {
  const bare = name.toLowerCase().replace(/\.$/, '')
  return !bare.includes('.') || innerNames.test(bare)
}

/**
 * Whether a host may be called for a merchant: a public address, or a name that is not one of an inner network.
 * Does not resolve names: that one of them leads inside must be seen when it is called.
 */
export function isPublicHost(host: string): boolean {
  const name = normalise(host)
  if (name === undefined) return false
  return ipaddr.isValid(name) ? isPublicAddress(name) : !isInnerName(name)
}

/** Whether an address is https at a public host, with no user in it. */
export function isPublicUrl(address: string): boolean {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username || url.password) return false
  return isPublicHost(url.hostname)
}

/** As a URL reads it: `0x7f.1`, `2130706433` and `127.1` become 127.0.0.1. */
function normalise(host: string): string | undefined {
  const bare = host.replace(/^\[|\]$/g, '')
  const url = URL.parse(`http://${bare.includes(':') ? `[${bare}]` : bare}/`)
  if (!url || url.port || url.pathname !== '/' || url.username) return undefined
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}
