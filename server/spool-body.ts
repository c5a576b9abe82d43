import { type FileHandle, open, unlink } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#lib/core/error.ts'
import { newId } from '#lib/core/id.ts'
import { createRoom } from './room.ts'

// Parsed, decoded and on its way to a vendor, a body takes a few times its size.
const room = createRoom(16 * 1024 * 1024)
const spoolsMax = 200
let spools = 0

/**
 * Reads a large body: what has arrived waits on disk, in a file without a name, and comes into memory when there is
 * room for it, so that many slow or hostile clients cost files and not memory. The room is left with the answer. Throws `bodyTooLarge` at the first byte too many, and `overloaded` when too many clients send at once.
 */
export async function spoolBody(
  request: IncomingMessage,
  bytesMax: number,
  response: ServerResponse,
): Promise<Buffer> {
  if (spools >= spoolsMax) throw new AppError('overloaded', { retryAfterSeconds: 5 })
  spools++
  try {
    const file = await openNameless()
    try {
      const bytes = await fill(file, request, bytesMax)
      const leave = await room.take(bytes)
      response.once('close', leave)
      if (response.closed) leave()
      const body = Buffer.allocUnsafe(bytes)
      if (bytes > 0) await file.read(body, 0, bytes, 0)
      return body
    } finally {
      await file.close()
    }
  } finally {
    spools--
  }
}

/** Nobody else can open it, and nothing is left of it when the process dies. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `sandi-body-${newId()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

async function fill(file: FileHandle, request: IncomingMessage, bytesMax: number): Promise<number> {
  let bytes = 0
  try {
    // Left open at the end: the answer still has to be written.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const piece = chunk as Buffer
      if (bytes + piece.length > bytesMax) throw new AppError('bodyTooLarge')
      await file.write(piece, 0, piece.length, bytes)
      bytes += piece.length
    }
  } catch (error) {
    // The client went away in the middle of its body.
    if (error instanceof AppError || request.complete) throw error
    throw new AppError('notJson')
  }
  return bytes
}
