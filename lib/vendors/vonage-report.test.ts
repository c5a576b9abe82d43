import { createHash, createHmac } from 'node:crypto'
import { AlgorithmTypes, Auth } from '@vonage/auth'
import { SMS } from '@vonage/sms'
import { expect, test } from 'vitest'
import type { ReportRequest } from './vendor.ts'
import { readVonageReports } from './vonage-report.ts'
import { isSignedByVonage, type SignatureMethod } from './vonage-signature.ts'

const secret = 'signature-secret'
const fields = {
  msisdn: '6281234567890',
  messageId: '0A0000001234567B',
  status: 'failed',
  'err-code': '3',
  'client-ref': 'a&b=c',
  'message-timestamp': '2026-01-01 12:30:00',
}
const text =
  '&client-ref=a_b_c&err-code=3&message-timestamp=2026-01-01 12:30:00&messageId=0A0000001234567B&msisdn=6281234567890&status=failed'

const algorithms: Record<SignatureMethod, AlgorithmTypes> = {
  md5hash: AlgorithmTypes.md5hash,
  md5: AlgorithmTypes.md5hmac,
  sha1: AlgorithmTypes.sha1hmac,
  sha256: AlgorithmTypes.sha256hmac,
  sha512: AlgorithmTypes.sha512hmac,
}
const sigOf = (method: SignatureMethod) =>
  method === 'md5hash'
    ? createHash('md5')
        .update(text + secret)
        .digest('hex')
    : createHmac(method, secret).update(text).digest('hex')

test.each(Object.keys(algorithms) as SignatureMethod[])(
  'agrees with Vonage’s own validator about %s',
  method => {
    const sdk = new SMS(new Auth({ apiKey: 'k', apiSecret: 's' }))
    for (const sig of [
      sigOf(method),
      sigOf(method).toUpperCase(),
      sigOf(method).replace(/^./, 'g'),
      '',
      'ab',
    ]) {
      const theirs = sdk.verifySignature(sig, { ...fields }, secret, algorithms[method])
      expect(isSignedByVonage({ ...fields, sig }, secret, method)).toBe(theirs)
    }
    expect(isSignedByVonage({ ...fields, status: 'delivered', sig: sigOf(method) }, secret, method)).toBe(
      false,
    )
  },
)

const base: ReportRequest = {
  method: 'POST',
  url: 'https://example.com/r',
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.alloc(0),
}

test('reads a receipt as query, form and JSON, signed or not, as the account is set', () => {
  const signed = { ...fields, sig: sigOf('sha256') }
  const shapes = (all: Record<string, string>): ReportRequest[] => [
    { ...base, method: 'GET', query: new URLSearchParams(all) },
    { ...base, body: Buffer.from(new URLSearchParams(all).toString()) },
    { ...base, body: Buffer.from(JSON.stringify(all)) },
  ]
  const report = {
    vendorMessageId: fields.messageId,
    reference: 'a&b=c',
    status: 'UNDELIVERED',
    detail: 'absent subscriber',
    at: new Date('2026-01-01T12:30:00Z'),
  }
  const strict = { signatureSecret: secret, signatureMethod: 'sha256' } as const
  for (const request of shapes(signed)) {
    expect(readVonageReports(request, strict)).toMatchObject({ status: 200, reports: [report] })
  }
  for (const request of shapes(fields)) {
    expect(readVonageReports(request, strict)).toEqual({ status: 401, reports: [] })
    const free = readVonageReports(request, { signatureSecret: '', signatureMethod: 'md5hash' })
    expect(free).toMatchObject({ status: 200, reports: [report] })
  }
})
