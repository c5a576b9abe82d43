import { expect, test } from 'vitest'
import { receiveFile } from './receive-file.ts'

const boundary = 'edge'
const part = (head: string, body: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
const file = (body: string) => part('name="file"; filename="résumé.csv"\r\nContent-Type: text/csv', body)

/** A form that arrives in these pieces; after the last it breaks off when `broken`. */
function form(pieces: string[], { broken = false } = {}): Request {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift()
      if (next !== undefined) return controller.enqueue(Buffer.from(next))
      if (broken) return controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      controller.close()
    },
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('a form’s fields and its file arrive as they were sent, however the pieces are cut', async () => {
  const text = part('name="name"', 'Ramadan') + file('phone\n0812\n') + `--${boundary}--\r\n`
  for (const size of [1, 7, text.length]) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
    const answer = await receiveFile(form(pieces), async (fields, { name, bytes }) => [
      fields,
      name,
      await whole(bytes),
    ])
    expect(answer, String(size)).toEqual([{ name: 'Ramadan' }, 'résumé.csv', 'phone\n0812\n'])
  }
})

test('an answer before the end of the file is heard: the rest is read and forgotten', async () => {
  const pieces = [
    file('first').slice(0, -2),
    ...Array.from({ length: 200 }, () => 'x'.repeat(20_000)),
    `\r\n--${boundary}--\r\n`,
  ]
  const answer = await receiveFile(form(pieces), async (_, { bytes }) => {
    for await (const chunk of bytes) return `stopped at ${Buffer.from(chunk).toString().slice(0, 5)}`
    return 'nothing came'
  })
  expect(answer).toBe('stopped at first')
})

test('a file that breaks off fails for whoever reads it, and is not taken for a whole one', async () => {
  const pieces = [file('phone\n0812\n').slice(0, -4)]
  const reading = receiveFile(form(pieces, { broken: true }), async (_, { bytes }) => whole(bytes))
  await expect(reading).rejects.toThrow()
})

test('a form without a file, or no form at all, is no answer', async () => {
  const take = async () => 'taken'
  expect(await receiveFile(form([part('name="name"', 'x'), `--${boundary}--\r\n`]), take)).toBeUndefined()
  const plain = new Request('http://localhost/', { method: 'POST', body: 'name=x' })
  expect(await receiveFile(plain, take)).toBeUndefined()
  expect(await receiveFile(new Request('http://localhost/', { method: 'POST' }), take)).toBeUndefined()
})
