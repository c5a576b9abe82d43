import { type Incoming, json, page, type Reply } from '../http/reply.ts'
import type { World } from '../world.ts'
import { readAsset } from './assets.ts'
import { guidePage } from './guide-page.ts'
import { handsetMarkup } from './handset.ts'
import { fileHeaders, mailHeaders, pageHeaders } from './headers.ts'
import { phonesPage } from './phones-page.ts'

const notFound = json(404, { error: 'Nothing is served at this path; see /' })

const decoded = (raw: string) => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Everything a person looks at: `/`, `/phones`, one handset, one mail, assets. */
export function answerPages({ phones, places }: World, { method, path, query, headers }: Incoming): Reply {
  if (method !== 'GET' && method !== 'HEAD') return notFound
  const [, room = '', name = '', address = '', id = ''] = path.split('/')
  if (path === '/') return page(guidePage(places), pageHeaders)
  if (room === 'assets') return readAsset(name) ?? notFound
  if (room !== 'phones') return notFound
  if (name === '') {
    const wanted = new URLSearchParams(query).get('number')?.trim() ?? ''
    return page(phonesPage(phones, places, { origin: `http://${headers.host}`, wanted }), pageHeaders)
  }
  if (name === 'file') {
    const content = phones.shelf.contentOf(Number(address))
    return content ? { status: 200, headers: fileHeaders, body: content } : notFound
  }
  const handset = phones.handset(decoded(address))
  if (name === 'handset') return page(handsetMarkup(handset).markup, pageHeaders)
  const mail = name === 'mail' && handset.messages.find(message => message.id === Number(id))
  return mail && mail.html !== null ? page(mail.html, mailHeaders) : notFound
}
