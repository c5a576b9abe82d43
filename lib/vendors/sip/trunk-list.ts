const trunksMax = 4
const standardPort = 5060

/** The servers of a list like `sip1.example.com, 203.0.113.7:5070, [2001:db8::1]:5060`; undefined when there is none. */
export function readTrunks(text: string): { host: string; port: number }[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const trunks = parts.flatMap(part => readTrunk(part) ?? [])
  return trunks.length === parts.length && trunks.length > 0 && trunks.length <= trunksMax
    ? trunks
    : undefined
}

function readTrunk(part: string): { host: string; port: number } | undefined {
  const [, bracketed, plain, given] =
    /^(?:\[([\da-f:.]{2,45})\]|([\w.-]{1,253}))(?::(\d{1,5}))?$/i.exec(part) ?? []
  const host = bracketed ?? plain
  const port = given === undefined ? standardPort : Number(given)
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port }
}
