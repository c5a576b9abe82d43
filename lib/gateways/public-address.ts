import ipaddr from 'ipaddr.js'

const innerNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid)$/

/**
 * Whether a host may be called for a merchant: a public address, or a name that is not one of an inner network.
 * Does not resolve names: that one of them leads inside must be seen when it is called.
 */
export function isPublicHost(host: string): boolean {
  const name = normalise(host)
  if (name === undefined) return false
  if (ipaddr.isValid(name)) return ipaddr.process(name).range() === 'unicast'
  return name.includes('.') && !innerNames.test(name)
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
