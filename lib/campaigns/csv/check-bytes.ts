import { isUtf8 } from 'node:buffer'
import { say } from '#lib/i18n/say.ts'
import { CsvProblem } from './csv-problem.ts'

const newline = 0x0a
const pieceBytes = 16 * 1024

/**
 * Passes a file on in small pieces, between which the process does other work, while it is UTF-8 without NUL and not
 * too large. Throws `CsvProblem` with the line.
 */
export async function* checkBytes(
  file: AsyncIterable<Uint8Array>,
  bytesMax: number,
): AsyncGenerator<Buffer, void, void> {
  // A character may be cut in two by the end of a piece.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let line = 1
  for await (const part of file) {
    for (let start = 0; start < part.length; start += pieceBytes) {
      const piece = Buffer.from(
        part.buffer,
        part.byteOffset + start,
        Math.min(pieceBytes, part.length - start),
      )
      bytes += piece.length
      if (bytes > bytesMax) throw new CsvProblem(say('csvBytes', { max: bytesMax / 2 ** 20 }))
      try {
        decoder.decode(piece, { stream: true })
      } catch {
        throw new CsvProblem(say('csvEncoding'), line + linesBefore(piece, firstBadLine(piece)))
      }
      const nul = piece.indexOf(0)
      if (nul >= 0) throw new CsvProblem(say('csvNull'), line + linesBefore(piece, nul))
      line += linesBefore(piece, piece.length)
      yield piece
      await new Promise(setImmediate)
    }
  }
  try {
    decoder.decode()
  } catch {
    throw new CsvProblem(say('csvEncoding'), line)
  }
}

function linesBefore(piece: Buffer, end: number): number {
  let lines = 0
  for (let at = piece.indexOf(newline); at >= 0 && at < end; at = piece.indexOf(newline, at + 1)) lines++
  return lines
}

/** Where the line begins that is not UTF-8. The first one may begin in the middle of a character. */
function firstBadLine(piece: Buffer): number {
  let start = piece.indexOf(newline) + 1
  if (start === 0) return 0
  if (!isUtf8(piece.subarray(0, start)) && !isUtf8(withoutTail(piece.subarray(0, start)))) return 0
  for (;;) {
    const end = piece.indexOf(newline, start)
    if (end < 0 || !isUtf8(piece.subarray(start, end))) return start
    start = end + 1
  }
}

/** Without the bytes at its start that belong to a character begun before. */
function withoutTail(piece: Buffer): Buffer {
  let start = 0
  while (start < 3 && ((piece[start] ?? 0) & 0xc0) === 0x80) start++
  return piece.subarray(start)
}
