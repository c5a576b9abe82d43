import { describe, expect, test } from 'vitest'
import { attachmentBytesMax, readAttachments } from './attachments.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')
const base64 = (content: Buffer | string) => Buffer.from(content).toString('base64')
const read = (...contents: string[]) =>
  readAttachments(contents.map((content, index) => ({ name: `${index}.txt`, content })))
const refusal = (field: string, message: string | RegExp) => ({
  reason: 'payloadInvalid',
  details: { errors: [{ field, message: expect.stringMatching(message) }] },
})

test('a file is what its bytes say, a text what its name says', async () => {
  const files = [
    { name: 'photo.pdf', content: base64(png) },
    { name: 'list.csv', content: base64('a;b\n') },
    { name: 'Übersicht', content: base64('café') },
    { name: 'data.bin', content: base64(Buffer.from([0, 1, 2, 3])) },
  ]
  expect((await readAttachments(files)).map(({ name, contentType }) => [name, contentType])).toEqual([
    ['photo.pdf', 'image/png'],
    ['list.csv', 'text/csv'],
    ['Übersicht', 'text/plain'],
    ['data.bin', 'application/octet-stream'],
  ])
})

test('base64 is read with and without padding, in lines, and as a data URL', async () => {
  const spellings = [
    'aGVsbG8=',
    'aGVsbG8',
    'aGVs\r\nbG8=\r\n',
    'data:text/plain;charset=utf-8;base64,aGVsbG8=',
  ]
  for (const { content } of await read(...spellings)) expect(content.toString()).toBe('hello')
})

test.each(['a', 'aGVsbG8*', 'aGV=sbG8', 'aGVsbG8===', 'aGVsb', '<html>', 'aGVs-_8=', '💥'])(
  '%j is not base64',
  async content => {
    await expect(read('aGVsbG8=', content)).rejects.toMatchObject(
      refusal('attachments.1.content', /is not base64/),
    )
  },
)

test('an empty file is refused', async () => {
  await expect(read(' ')).rejects.toMatchObject(refusal('attachments.0.content', /is empty/))
})

test('8,388,608 bytes together pass, one more is too large', async () => {
  const half = Buffer.alloc(attachmentBytesMax / 2, 1).toString('base64')
  const files = await read(half, half)
  expect(files.reduce((sum, { content }) => sum + content.length, 0)).toBe(8_388_608)
  await expect(read(half, half, base64('x'))).rejects.toMatchObject({ reason: 'bodyTooLarge' })
})

test('20 files pass, one more does not', async () => {
  const files = Array.from({ length: 21 }, () => base64('x'))
  expect(await read(...files.slice(1))).toHaveLength(20)
  await expect(read(...files)).rejects.toMatchObject(refusal('params', /more than 20/))
})

test.each([
  ['Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['Linux', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(200)])],
])('a program of %s is refused, whatever it is called', async (_, content) => {
  await expect(read(content.toString('base64'))).rejects.toMatchObject(
    refusal('attachments.0.content', /program/),
  )
})

describe('a name', () => {
  const named = async (name: string) => (await readAttachments([{ name, content: base64('x') }]))[0]?.name

  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Budi\\tagihan.pdf', 'tagihan.pdf'],
    ['.htaccess', 'htaccess'],
    ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
    [' Kuitansi № 7 — März.pdf ', 'Kuitansi № 7 — März.pdf'],
    ['42.zip.zip.zip', '42.zip.zip.zip'],
  ])('%j becomes %j', async (given, clean) => {
    expect(await named(given)).toBe(clean)
  })

  test.each([
    ['a line break', 'a.pdf\r\nBcc: all@example.com', /control character/],
    ['a NUL', 'a\0.pdf', /control character/],
    ['a line separator', 'a\u2028.pdf', /nobody sees/],
    ['another direction', 'invoice\u202efdp.exe', /nobody sees/],
    ['half a character', 'a\ud800.pdf', /well-formed/],
    ['nothing', '', /is empty/],
    ['only a path', '../..', /is empty/],
    ['151 characters', 'x'.repeat(151), /longer than 150/],
    ['a hundred thousand folders', 'zip/'.repeat(100_000), /is empty/],
  ])('with %s is refused', async (_, given, reason) => {
    await expect(named(given)).rejects.toMatchObject(refusal('attachments.0.fileName', reason))
  })
})
