/** Names in lower case and in their long form, in the order they came. */
export type SipHeaders = readonly (readonly [name: string, value: string])[]

/** The one-letter names (RFC 3261 §7.3.3 and the registry of its additions). */
const compact: Record<string, string> = {
  a: 'accept-contact',
  b: 'referred-by',
  c: 'content-type',
  d: 'request-disposition',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  j: 'reject-contact',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  n: 'identity-info',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
  y: 'identity',
}

/** A header's long name in lower case. */
export function longName(name: string): string {
  const lower = name.toLowerCase()
  return compact[lower] ?? lower
}
