import ipaddr from 'ipaddr.js'

interface AllowedRange {
  range: [ipaddr.IPv4 | ipaddr.IPv6, number]
  port: number | undefined
}

/** Reads `127.0.0.1/32:4080, 10.0.0.0/8, [fd00::]/8:8080`; throws, naming the entry, when one is malformed. */
export function parseAllowedRanges(text: string): AllowedRange[] {
  const entries = text.split(',').map(entry => entry.trim())
  return entries.filter(entry => entry !== '').map(parseEntry)
}

/** Whether the operator lets callbacks go to this address and port, whatever the rules for public ones say. */
export function isAllowed(ranges: AllowedRange[], address: string, port: number): boolean {
  const parsed = ipaddr.process(address)
  return ranges.some(({ range: [network, bits], port: only }) => {
    return (only ?? port) === port && network.kind() === parsed.kind() && parsed.match(network, bits)
  })
}

function parseEntry(entry: string): AllowedRange {
  const [, bracketed, plain, bits, port] = /^(?:\[([^\]]+)\]|([\d.]+))\/(\d+)(?::(\d+))?$/.exec(entry) ?? []
  const range = `${bracketed ?? plain}/${bits}`
  if (!ipaddr.isValidCIDR(range) || (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))) {
    throw new Error(`"${entry}" is not like 10.0.0.0/8, 127.0.0.1/32:4080 or [fd00::]/8`)
  }
  return { range: ipaddr.parseCIDR(range), port: port === undefined ? undefined : Number(port) }
}
