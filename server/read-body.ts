import type { IncomingMessage } from 'node:http'
import { AppError } from '#lib/core/error.ts'

/** Reads a request's body while counting; throws `bodyTooLarge` at the first byte too many, keeping nothing. */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > bytesMax) return Promise.reject(new AppError('bodyTooLarge'))
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
