import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export const signatureMethods = ['md5hash', 'md5', 'sha1', 'sha256', 'sha512'] as const
export type SignatureMethod = (typeof signatureMethods)[number]

/** Whether `sig` is right for the other fields (developer.vonage.com: signing messages). Looks at no age. */
export function isSignedByVonage(
  { sig = '', ...fields }: Record<string, string>,
  secret: string,
  method: SignatureMethod,
): boolean {
  const text = Object.keys(fields)
    .sort()
    .map(name => `&${name}=${fields[name]?.replace(/[&=]/g, '_')}`)
    .join('')
  const expected =
    method === 'md5hash'
      ? createHash('md5')
          .update(text + secret)
          .digest()
      : createHmac(method, secret).update(text).digest()
  const given = /^[0-9a-f]+$/i.test(sig) ? Buffer.from(sig, 'hex') : Buffer.alloc(0)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
