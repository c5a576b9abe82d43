import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'

interface ReceivedFile {
  name: string
  bytes: AsyncIterable<Uint8Array>
}

const limits = { files: 1, fields: 10, fieldSize: 1000, fieldNameSize: 100 }

/**
 * Reads a form with one file as it arrives: `take` gets the fields that came before the file, and the file's bytes.
 * The rest is read to its end whatever `take` says, so that the browser hears the answer. Undefined: no file in it.
 */
export async function receiveFile<Answer>(
  request: Request,
  take: (fields: Record<string, string>, file: ReceivedFile) => Promise<Answer>,
): Promise<Answer | undefined> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data;')) return undefined
  const form = busboy({ headers: { 'content-type': type }, limits, defParamCharset: 'utf8' })
  const fields = new Map<string, string>()
  let answer: Promise<Answer> | undefined
  form.on('field', (name, value) => fields.set(name, value))
  form.on('file', (_, file, { filename }) => {
    const bytes = file.iterator({ destroyOnReturn: false })
    answer = take(Object.fromEntries(fields), { name: filename ?? '', bytes }).finally(() => file.resume())
    // Whoever waits below hears of it; until then it must not count as unhandled.
    answer.catch(() => {})
  })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form)
  } catch (error) {
    if (!answer) throw error
  }
  return answer
}
