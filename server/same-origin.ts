import type { IncomingHttpHeaders } from 'node:http'
import { lastForwarded } from '#lib/auth/client-address.ts'

/**
 * The host of the page that a request was sent from, if that page is ours: its Origin is one of the known ones or
 * names the host that was asked. Undefined for every other page, and for a client that does not say. A forwarded host
 * counts, so one that no proxy of the operator's wrote must be gone before.
 */
export function ownOriginHost(headers: IncomingHttpHeaders, known: readonly string[]): string | undefined {
  if (headers['sec-fetch-site'] === 'cross-site') return undefined
  const origin = parseOrigin(headers.origin)
  if (!origin) return undefined
  const asked = lastForwarded(headers['x-forwarded-host']) ?? headers.host
  const ours =
    origin.host === asked?.toLowerCase() || known.some(url => parseOrigin(url)?.origin === origin.origin)
  return ours ? origin.host : undefined
}

function parseOrigin(text: string | undefined): URL | undefined {
  const url = text && URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}
