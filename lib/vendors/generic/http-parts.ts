/** Headers that belong to the connection, not to a message. */
export const reservedHeaders: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'proxy-authorization',
  'proxy-connection',
])

export function isHeaderName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,60}$/.test(name)
}

/** Whether a value can stand in a header without ending it. */
export function isHeaderValue(value: string): boolean {
  return /^[\x20-\x7e]{0,4096}$/.test(value)
}

/** Whether a server could read `.` or `..` as a step to somewhere else than the path says. */
export function hasDotSegment(path: string): boolean {
  const [way = ''] = path.split('?', 1)
  return way.split(/[/\\]/).some(part => /^(\.|%2e){1,2}$/i.test(part))
}
