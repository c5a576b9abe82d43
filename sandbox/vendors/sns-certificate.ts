import { generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'

export type SnsIdentity = { privateKey: KeyObject; fileName: string; certificate: string }

let identity: Promise<SnsIdentity> | undefined

/** The key that the simulated SNS signs with, and its certificate; made once, kept nowhere. */
export function snsIdentity(): Promise<SnsIdentity> {
  identity ??= makeIdentity()
  return identity
}

async function makeIdentity(): Promise<SnsIdentity> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const fileName = `SimpleNotificationService-${randomBytes(16).toString('hex')}.pem`
  return { privateKey, fileName, certificate: selfSigned(publicKey, privateKey) }
}

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const utcTime = (year: number) => der(0x17, Buffer.from(`${String(year % 100).padStart(2, '0')}0101000000Z`))
const sha256WithRsa = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'))

/** An X.509 certificate of version 1 (RFC 5280): the name, the years around this one, and the key. */
function selfSigned(publicKey: KeyObject, privateKey: KeyObject): string {
  const commonName = Buffer.from('0603550403', 'hex')
  const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('sns.sandbox.test')))))
  const year = new Date().getUTCFullYear()
  const content = sequence(
    der(0x02, Buffer.from([1])),
    sha256WithRsa,
    name,
    sequence(utcTime(year - 1), utcTime(year + 2)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const lines =
    sequence(content, sha256WithRsa, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
