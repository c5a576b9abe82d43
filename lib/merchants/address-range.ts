import ipaddr from 'ipaddr.js'

export interface AddressRange {
  network: ipaddr.IPv4 | ipaddr.IPv6
  /** How many of its bits count. */
  bits: number
}

/**
 * Reads an address (`203.0.113.7`) or a range (`203.0.113.0/24`, `2001:db8::/32`); undefined when it is neither.
 * Shorthands such as `10.1` or `010.0.0.1` are refused: programs read them differently.
 */
export function parseRange(text: string): AddressRange | undefined {
  const [address = '', written, ...rest] = text.trim().split('/')
  if (rest.length > 0 || (written !== undefined && !/^\d{1,3}$/.test(written))) return undefined
  const network = parseAddress(address)
  if (!network) return undefined
  const whole = network.kind() === 'ipv4' ? 32 : 128
  // An IPv4 address written as IPv6 counts its bits from there.
  const unmapped = whole === 32 && address.includes(':') ? 96 : 0
  const bits = written === undefined ? whole : Number(written) - unmapped
  return bits >= 0 && bits <= whole ? { network, bits } : undefined
}

/** A range in its one spelling: the network's own address, without `/32` or `/128`. */
export function printRange({ network, bits }: AddressRange): string {
  const family = network.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6
  const first = family.networkAddressFromCIDR(`${network}/${bits}`).toString()
  return bits === network.toByteArray().length * 8 ? first : `${first}/${bits}`
}

/** Whether one of the ranges contains an address; one that cannot be read is in none. */
export function rangesContain(ranges: readonly AddressRange[], text: string | undefined): boolean {
  const address = text === undefined ? undefined : parseAddress(withoutPort(text))
  return (
    address !== undefined &&
    ranges.some(({ network, bits }) => network.kind() === address.kind() && address.match(network, bits))
  )
}

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const plain = text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text)
  return plain && !text.includes('%') ? ipaddr.process(text) : undefined
}

/** Some proxies forward `203.0.113.7:4711` or `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  return /^\[([^\]]+)\]/.exec(text)?.[1] ?? text.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
}
