import { env } from '#lib/core/env.ts'
import { equalDigests, sign, signAll } from '#lib/core/secret.ts'

const signatureBytes = 16
// One for each vendor account; it never changes while the process lives.
const urls = new Map<string, string>()

/** Where a vendor account's reports go: the address itself proves that we gave it out. */
export function reportUrl(vendorId: string, credentialId: string): string {
  const known = urls.get(credentialId)
  if (known !== undefined) return known
  const url = `${env().publicUrl}/api/reports/${vendorId}/${reportToken(credentialId)}`
  urls.set(credentialId, url)
  return url
}

function reportToken(credentialId: string): string {
  const digest = sign('report', credentialId).digest.slice(0, 2 * signatureBytes)
  return Buffer.from(credentialId.replaceAll('-', '') + digest, 'hex').toString('base64url')
}

/** The vendor account a report token was made for, or undefined when we did not make it. */
export function readReportToken(token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + signatureBytes || bytes.toString('base64url') !== token) return undefined
  const hex = bytes.toString('hex', 0, 16)
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  )
  const signature = bytes.toString('hex', 16)
  const genuine = signAll('report', id).some(({ digest }) =>
    equalDigests(digest.slice(0, signature.length), signature),
  )
  return genuine ? id : undefined
}
