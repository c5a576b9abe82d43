import type { Attachment, VendorMessage } from './vendor.ts'

/** One address: no second one after a comma, no name, nothing that could start another header (RFC 5321). */
const oneAddress = /^[^\s\p{Cc}@<>,;:"()[\]\\]{1,64}@[^\s\p{Cc}@<>,;:"()[\]\\]{1,253}$/u
/** CR, LF, NUL, NEL and the separators that some programs take for the end of a line. */
const unprintable = /[\p{Cc}\u2028\u2029]/u
const webAddress = /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+$/

/** RFC 5322 allows 998 characters in a line, its name included; a word without spaces cannot be folded. */
const lineMax = 900

type Envelope = Pick<VendorMessage, 'recipient' | 'subject' | 'attachments' | 'unsubscribeUrl'>

/** What would not survive an e-mail's headers as it stands, if anything: header injection ends here. */
export function envelopeFault({
  recipient,
  subject = '',
  attachments,
  unsubscribeUrl,
}: Envelope): string | undefined {
  if (!oneAddress.test(recipient) || !recipient.isWellFormed())
    return 'the recipient is not one e-mail address'
  if (unprintable.test(subject)) return 'the subject is more than one line'
  if (!subject.isWellFormed()) return 'the subject is not valid Unicode'
  if (subject.length > lineMax) return `the subject is longer than ${lineMax} characters`
  if (unsubscribeUrl !== undefined && (unsubscribeUrl.length > lineMax || !webAddress.test(unsubscribeUrl)))
    return 'the address to unsubscribe at is not an address of the web'
  return attachments?.map(attachmentFault).find(fault => fault !== undefined)
}

function attachmentFault({ name, contentType }: Attachment): string | undefined {
  if (name === '' || name.length > 255) return 'the name of an attachment has not 1 to 255 characters'
  if (unprintable.test(name) || !name.isWellFormed())
    return 'the name of an attachment is more than one line, or not valid Unicode'
  if (/[/\\]/.test(name) || name === '.' || name === '..') return 'the name of an attachment is a path'
  if (!/^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(contentType)) return 'the type of an attachment is malformed'
  return undefined
}
