import type { VendorMessage } from './vendor.ts'

/** One address: no second one after a comma, no name, nothing that could start another header (RFC 5321). */
const oneAddress = /^[^\s\p{Cc}@<>,;:"()[\]\\]{1,64}@[^\s\p{Cc}@<>,;:"()[\]\\]{1,253}$/u

/** What is wrong with an e-mail's recipient or subject, if anything: header injection ends here. */
export function envelopeFault(message: Pick<VendorMessage, 'recipient' | 'subject'>): string | undefined {
  if (!oneAddress.test(message.recipient)) return 'the recipient is not one e-mail address'
  if (/\p{Cc}/u.test(message.subject ?? '')) return 'the subject is more than one line'
  return undefined
}
