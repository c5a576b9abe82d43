import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Incoming } from '../http/reply.ts'

type Account = { region: string; service: string; accessKeyId: string; secretAccessKey: string }

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
const clockSkewMs = 5 * 60_000

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** What AWS would object to in a request's Signature Version 4, or undefined when it is right. */
export function awsSignatureProblem(
  { method, query, headers, body }: Incoming,
  path: string,
  account: Account,
): { type: string; message: string } | undefined {
  const [, keyId, day, region, service, signedHeaders, signature] =
    form.exec(headers.authorization ?? '') ?? []
  if (!keyId || !day || !signedHeaders || !signature)
    return { type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' }
  if (keyId !== account.accessKeyId)
    return {
      type: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    }
  const mismatch = (message: string) => ({ type: 'InvalidSignatureException', message })
  if (region !== account.region || service !== account.service)
    return mismatch(`Credential should be scoped to a valid region and service.`)
  const stamp = String(headers['x-amz-date'] ?? '')
  const at = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!stamp.startsWith(day) || !(Math.abs(at - Date.now()) < clockSkewMs))
    return mismatch(`Signature expired: ${stamp} is now earlier than ${new Date().toISOString()}`)

  const names = signedHeaders.split(';')
  const canonical = [
    method,
    path.split('/').map(encodeURIComponent).join('/'),
    query.split('&').sort().join('&'),
    ...names.map(
      name =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    signedHeaders,
    sha256(body),
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    (parent, part) => hmac(parent, part),
    hmac(`AWS4${account.secretAccessKey}`, day),
  )
  const expected = hmac(key, ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n'))
  if (names.includes('host') && timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return undefined
  return mismatch(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  )
}
