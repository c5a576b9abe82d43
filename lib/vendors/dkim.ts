import { createPrivateKey } from 'node:crypto'
import type { Readable } from 'node:stream'
import DKIM from 'nodemailer/lib/dkim'
import { z } from 'zod'
import type { ConfigField } from './vendor.ts'

/** The settings of a signature; whether they fit together is `checkDkim`'s to say. */
export const dkimSettings = {
  dkim: z.enum(['off', 'on']).default('off'),
  dkimDomain: z
    .string()
    .regex(/^(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i, 'must be a domain name')
    .optional(),
  dkimSelector: z
    .string()
    .regex(/^(?!.{64})[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i, 'must be a selector')
    .optional(),
  dkimPrivateKey: z.string().max(20_000).optional(),
}
const settingsSchema = z.object(dkimSettings)
type DkimSettings = z.infer<typeof settingsSchema>

const when = { field: 'dkim', is: ['on'] }
export const dkimFields: readonly ConfigField[] = [
  {
    name: 'dkim',
    label: 'DKIM signature',
    help: 'Where the server does not sign by itself.',
    choices: ['off', 'on'],
    optional: true,
  },
  { name: 'dkimDomain', label: 'Domain of the signature', help: 'The one of the sender.', when },
  {
    name: 'dkimSelector',
    label: 'Selector',
    help: 'The public key is in the DNS under selector._domainkey.domain.',
    when,
  },
  {
    name: 'dkimPrivateKey',
    label: 'Private key',
    help: 'RSA, in PEM, of 1024 bits or more.',
    secret: true,
    kind: 'area',
    when,
  },
]

/** Says what is missing of a signature, or which key cannot sign: only RSA can here, of as many bits as receivers ask for. */
export function checkDkim(
  { dkim, ...parts }: DkimSettings,
  refuse: (field: keyof DkimSettings, message: string) => void,
): void {
  if (dkim === 'off') return
  for (const field of ['dkimDomain', 'dkimSelector', 'dkimPrivateKey'] as const)
    if (!parts[field]) refuse(field, 'a part of the signature is missing')
  if (parts.dkimPrivateKey && !isSigningKey(parts.dkimPrivateKey))
    refuse('dkimPrivateKey', 'must be an RSA key of 1024 bits or more')
}

function isSigningKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 1024
  } catch {
    return false
  }
}

/** RFC 8058 asks for both list headers to be signed; the rest are those of RFC 6376, 5.4.1. */
const signedHeaders =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Unsubscribe:List-Unsubscribe-Post'

/** Puts a signature before a mail's content (RFC 6376, rsa-sha256, relaxed); undefined where the account has none. */
export function dkimSigner(settings: DkimSettings): ((content: Readable) => Readable) | undefined {
  const { dkim, dkimDomain, dkimSelector, dkimPrivateKey } = settings
  if (dkim === 'off' || !dkimDomain || !dkimSelector || !dkimPrivateKey) return undefined
  const signer = new DKIM({
    domainName: dkimDomain,
    keySelector: dkimSelector,
    privateKey: dkimPrivateKey,
    headerFieldNames: signedHeaders,
  })
  return content => signer.sign(content)
}
