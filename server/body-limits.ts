import { fileLimits } from '#lib/campaigns/schema.ts'

interface BodyLimits {
  bytesMax: number
  /** Until the last byte has arrived. */
  timeMs: number
}

const megabyte = 1024 * 1024
const page: BodyLimits = { bytesMax: megabyte, timeMs: 30_000 }
/** A file, and the form around it. */
const file: BodyLimits = { bytesMax: fileLimits.bytes + megabyte, timeMs: 3_600_000 }

/** Where people upload more than a page sends: these bodies are read as they arrive, never whole. */
const larger: ReadonlyMap<string, BodyLimits> = new Map([
  ['/messages/campaigns/upload', file],
  ['/messages/suppressions/import', { ...file, bytesMax: 64 * megabyte }],
  // Attachments, at most 8 MB of them, and the form around them.
  ['/messages/send', { bytesMax: 10 * megabyte, timeMs: 300_000 }],
])

/** The longest that any request may take to arrive. */
export const longestMs = file.timeMs

/** How much may be sent to an address (its path, and its query if any), and how long that may take. */
export function bodyLimits(url = '/'): BodyLimits {
  return larger.get(url.split('?', 1)[0] ?? '') ?? page
}
