import { type KeyObject, X509Certificate } from 'node:crypto'
import { exchange } from './http.ts'

const certificatesMax = 16
const known = new Map<string, Promise<KeyObject | undefined>>()

/**
 * The public key of the certificate at an address that the caller trusts, or undefined when it cannot be had.
 * Kept while the process lives: SNS gives each certificate an address of its own.
 */
export function snsCertificate(url: URL, timeoutMs: number): Promise<KeyObject | undefined> {
  const present = known.get(url.href)
  if (present) return present
  const [oldest] = known.keys()
  if (known.size >= certificatesMax && oldest) known.delete(oldest)
  const fetching = fetchKey(url, timeoutMs).catch(() => {
    known.delete(url.href)
    return undefined
  })
  known.set(url.href, fetching)
  return fetching
}

async function fetchKey({ origin, pathname }: URL, timeoutMs: number): Promise<KeyObject> {
  const { status, text } = await exchange({
    method: 'GET',
    baseUrl: origin,
    path: pathname,
    headers: {},
    timeoutMs,
    signal: new AbortController().signal,
  })
  if (status !== 200) throw new Error(`the certificate's address answered HTTP ${status}`)
  return new X509Certificate(text).publicKey
}
