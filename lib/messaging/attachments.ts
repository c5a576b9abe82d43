import { AppError } from '#lib/core/error.ts'
import type { Attachment } from '#lib/vendors/vendor.ts'
import { cleanFileName } from './clean-file-name.ts'
import { sniffType } from './sniff-type.ts'

/** A file as a merchant sends it. */
export interface GivenFile {
  name: string
  /** Base64. */
  content: string
}

/** The seed's 8192 KB, for all files of a message together. */
export const attachmentBytesMax = 8_388_608
export const attachmentsMax = 20

/**
 * Decodes the files of a message and finds out what they are. Throws `payloadInvalid` for a name or a content that
 * cannot be used, or more than 20 files; `bodyTooLarge` for more than 8,388,608 bytes together.
 */
export async function readAttachments(files: readonly GivenFile[]): Promise<Attachment[]> {
  if (files.length > attachmentsMax) throw invalid('params', `has more than ${attachmentsMax} attachments`)
  const decoded = files.map(({ name, content }, index) => ({
    name: readName(name, index),
    content: decode(content, index),
  }))
  const bytes = decoded.reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > attachmentBytesMax) {
    const message = `the files have ${bytes} bytes together, more than ${attachmentBytesMax}`
    throw new AppError('bodyTooLarge', { errors: [{ field: 'attachments', message }] })
  }
  return Promise.all(
    decoded.map(async ({ name, content }, index) => {
      const contentType = await sniffType(name, content)
      if (contentType === undefined) throw invalid(`attachments.${index}.content`, 'is a program')
      return { name, contentType, content }
    }),
  )
}

function readName(given: string, index: number): string {
  const name = cleanFileName(given)
  if (name.kind === 'refused') throw invalid(`attachments.${index}.fileName`, name.reason)
  return name.name
}

function decode(given: string, index: number): Buffer {
  // As a browser writes it, or wrapped in lines as MIME does.
  const text = given
    .replace(/^data:[\w.+-]+\/[\w.+-]+(?:;[\w.+-]+=[\w.+-]+)*;base64,/, '')
    .replace(/\s+/g, '')
  const field = `attachments.${index}.content`
  if (text === '') throw invalid(field, 'is empty')
  const content = Buffer.from(text, 'base64')
  // Node reads over what is not base64, and then there is less than was written.
  const digits = text.replace(/={1,2}$/, '')
  const whole = /^[A-Za-z0-9+/]*$/.test(digits) && digits.length % 4 !== 1
  if (!whole || content.length !== Math.floor((digits.length * 3) / 4)) throw invalid(field, 'is not base64')
  return content
}

function invalid(field: string, message: string): AppError {
  return new AppError('payloadInvalid', { errors: [{ field, message }] })
}
