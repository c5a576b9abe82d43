import { createHash } from 'node:crypto'

export type KeptFile = { id: number; name: string; contentType: string; size: number; sha256: string }

export type Shelf = ReturnType<typeof createShelf>

/** Files that came with mail: their bytes are kept until newer ones need the room. */
export function createShelf(bytesMax = 24 * 1024 * 1024) {
  const contents = new Map<number, Buffer>()
  let bytes = 0
  let lastId = 0

  return {
    keep(name: string, contentType: string, content: Buffer): KeptFile {
      const id = ++lastId
      contents.set(id, content)
      bytes += content.length
      for (const [oldest, { length }] of contents) {
        if (bytes <= bytesMax) break
        contents.delete(oldest)
        bytes -= length
      }
      const sha256 = createHash('sha256').update(content).digest('hex')
      return { id, name, contentType, size: content.length, sha256 }
    },
    /** Undefined when it has made room for others. */
    contentOf: (id: number): Buffer | undefined => contents.get(id),
    clear() {
      contents.clear()
      bytes = 0
    },
  }
}
