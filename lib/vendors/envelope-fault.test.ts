import { expect, test } from 'vitest'
import { envelopeFault } from './envelope-fault.ts'

const file = { name: 'laporan.pdf', contentType: 'application/pdf', content: Buffer.alloc(0) }
const good = {
  recipient: 'budi@example.com',
  subject: 'Kode masuk – 報告 🚚',
  unsubscribeUrl: 'https://sandi.example.com/u/abc?x=1#y',
  attachments: [file, { ...file, name: 'Ömer "akhir" 報告 (1).tar.gz' }],
}
const lineEnds = ['\r\nBcc: a@b.co', '\n', '\r', '\0', '\t', '\u001f', '\u007f', '\u0085', '\u2028', '\u2029']
const broken = [...lineEnds, '\ud800', '\udc00x']

test('an e-mail without fault is none, whatever letters it uses', () => {
  expect(envelopeFault(good)).toBeUndefined()
  expect(envelopeFault({ recipient: 'a@b.co' })).toBeUndefined()
})

test.each(broken.map(text => [JSON.stringify(text), text]))('%s is refused in every header', (_, text) => {
  const attachments = (change: object) => [file, { ...file, ...change }]
  for (const part of [
    { recipient: `budi${text}@example.com` },
    { recipient: `budi@example.com${text}` },
    { recipient: `${text}budi@example.com` },
    { subject: `Kode${text}` },
    { subject: `${text}Kode` },
    { unsubscribeUrl: `https://sandi.example.com/${text}` },
    { attachments: attachments({ name: `laporan${text}.pdf` }) },
    { attachments: attachments({ name: `laporan.pdf${text}` }) },
    { attachments: attachments({ contentType: `application/pdf${text}` }) },
  ])
    expect(envelopeFault({ ...good, ...part })).toMatch(/^the /)
})

test.each([
  { recipient: 'a@b.co,c@d.co' },
  { recipient: 'Budi <a@b.co>' },
  { recipient: 'a@b.co c@d.co' },
  { recipient: 'ab.co' },
  { recipient: '' },
  { subject: 'x'.repeat(901) },
  { unsubscribeUrl: 'javascript:alert(1)' },
  { unsubscribeUrl: 'https://a.co/>, <mailto:x@y.co' },
  { unsubscribeUrl: `https://a.co/${'x'.repeat(900)}` },
  { unsubscribeUrl: 'mailto:x@y.co' },
  { attachments: [{ ...file, name: '../../etc/passwd' }] },
  { attachments: [{ ...file, name: 'C:\\x.exe' }] },
  { attachments: [{ ...file, name: '..' }] },
  { attachments: [{ ...file, name: '' }] },
  { attachments: [{ ...file, name: 'x'.repeat(256) }] },
  { attachments: [{ ...file, contentType: 'application/pdf; name="x"' }] },
  { attachments: [{ ...file, contentType: 'pdf' }] },
])('$0 is refused', part => {
  expect(envelopeFault({ ...good, ...part })).toMatch(/^the /)
})
