import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '#lib/core/error.ts'
import { spoolBody } from './spool-body.ts'

/** Bodies up to this size are read into memory as they come. */
const smallBytes = 65_536

/**
 * Reads a request's body while counting; throws `bodyTooLarge` at the first byte too many, keeping nothing.
 * `response` tells when the request is done with.
 */
export function readBody(
  request: IncomingMessage,
  bytesMax: number,
  response: ServerResponse,
): Promise<Buffer> {
  const { 'content-length': announced, 'transfer-encoding': encoding } = request.headers
  if (Number(announced ?? 0) > bytesMax) return Promise.reject(new AppError('bodyTooLarge'))
  if (bytesMax > smallBytes && (encoding !== undefined || Number(announced ?? 0) > smallBytes)) {
    return spoolBody(request, bytesMax, response)
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= bytesMax) chunks.push(chunk)
      else {
        chunks.length = 0
        request.pause()
        reject(new AppError('bodyTooLarge'))
      }
    })
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', () => reject(new AppError('notJson')))
    request.on('close', () => {
      if (!request.complete) reject(new AppError('notJson'))
    })
  })
}
