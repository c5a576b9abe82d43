import { type Incoming, json } from '../http/reply.ts'
import type { KeptFile } from '../phones/shelf.ts'
import type { MailParts, Received } from '../phones/store.ts'
import { streamPhones } from '../phones/stream.ts'
import type { World } from '../world.ts'

const withUrl = ({ id, ...file }: KeptFile) => ({ ...file, url: `/phones/file/${id}` })

const shownMail = ({ attachments, source, ...mail }: MailParts) => ({
  ...mail,
  attachments: attachments.map(withUrl),
  source: source && withUrl(source),
})

const shown = ({ channel, from, text, subject, html, caller, mail, receivedAt }: Received) => ({
  channel,
  from,
  text,
  subject,
  html,
  caller,
  mail: mail && shownMail(mail),
  receivedAt: new Date(receivedAt).toISOString(),
})

/** Handsets: `GET`/`DELETE /_phones`, `GET /_phones/{number or e-mail}`, `GET /_phones/stream`. */
export function answerPhones({ phones }: World, { method, path }: Incoming) {
  if (method === 'DELETE' && path === '') {
    phones.clear()
    return json(200, { phones: [] })
  }
  if (method !== 'GET') return json(405, { error: 'use GET or DELETE' })
  if (path === '/stream')
    return {
      takeOver: streamPhones(phones, ({ address, messages: [newest] }) => ({
        address,
        message: newest && shown(newest),
      })),
    }
  if (path.length > 1) {
    const messages = phones.handset(readAddress(path.slice(1))).messages.map(shown)
    return json(200, { messages })
  }
  return json(200, {
    phones: phones.list().map(({ address, messages }) => ({
      address,
      messages: messages.length,
      receivedAt: messages[0] ? new Date(messages[0].receivedAt).toISOString() : null,
    })),
  })
}

/** A percent-encoded number or e-mail address; broken encoding is taken as it stands. */
function readAddress(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
