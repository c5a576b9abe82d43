import { asArray, asText, readJson } from '../http/body.ts'
import { type Incoming, json, page, text } from '../http/reply.ts'
import type { Outcome } from '../http/server.ts'
import { readAsset } from '../pages/assets.ts'
import { pageHeaders } from '../pages/headers.ts'
import type { Places } from '../pages/layout.ts'
import { type Behaviour, readBehaviour } from './behaviour.ts'
import { merchantPage, receivedList } from './page.ts'
import type { Merchant } from './store.ts'

const redirectTo = '/_redirected'

/** A merchant's server: takes callbacks at every path, and shows and is told things at paths that begin with `_`. */
export function answerMerchant(merchant: Merchant, places: Places, incoming: Incoming): Outcome {
  const { method, path, headers, body } = incoming
  if (path === '/_received') return answerReceived(merchant, method)
  if (path === '/_secrets') return answerSecrets(merchant, incoming)
  if (path === '/_behaviour') return answerBehaviour(merchant, incoming)
  if (method === 'POST') {
    const behaviour = merchant.behaviours.take(path)
    merchant.add({ headers, path, answered: words(behaviour) }, body)
    return behave(behaviour)
  }
  if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'use POST' })
  if (path === '/') return page(merchantPage(merchant, places), pageHeaders)
  if (path === '/_list') return page(receivedList(merchant).markup, pageHeaders)
  return readAsset(path.replace(/^\/assets\//, '')) ?? json(405, { error: 'use POST' })
}

function answerReceived(merchant: Merchant, method: string): Outcome {
  if (method === 'DELETE') merchant.clear()
  else if (method !== 'GET') return json(405, { error: 'use GET or DELETE' })
  return json(200, merchant.received())
}

function answerSecrets(merchant: Merchant, { method, body }: Incoming): Outcome {
  if (method !== 'PUT') return json(405, { error: 'use PUT' })
  const secrets = asArray(readJson(body)?.secrets).map(asText)
  if (!secrets.every(secret => secret?.startsWith('whsec_'))) {
    return json(400, { error: 'secrets must be a list of whsec_…' })
  }
  merchant.setSecrets(secrets.filter(secret => secret !== undefined))
  return json(200, { secrets: secrets.length })
}

function answerBehaviour({ behaviours }: Merchant, { method, body }: Incoming): Outcome {
  if (method === 'DELETE') behaviours.clear()
  else if (method === 'PUT') {
    const behaviour = readBehaviour(readJson(body))
    if (typeof behaviour === 'string') return json(400, { error: behaviour })
    behaviours.add(behaviour)
  } else if (method !== 'GET') return json(405, { error: 'use GET, PUT or DELETE' })
  return json(200, { behaviours: behaviours.list() })
}

function behave({ kind, status, retryAfter }: Behaviour): Outcome {
  if (kind === 'hang') return { takeOver: () => {} }
  if (kind === 'redirect') return text(302, '', { location: redirectTo })
  if (kind === 'gone') return json(410, { error: 'this address is gone' })
  if (kind === 'busy') return json(429, { error: 'slow down' }, { 'retry-after': String(retryAfter) })
  if (kind === 'fail') return json(status, { error: 'the simulated merchant fails, as it was told' })
  return { status: 204, headers: {}, body: '' }
}

function words({ kind, status, retryAfter }: Behaviour): string {
  if (kind === 'hang') return 'never'
  if (kind === 'redirect') return '302'
  if (kind === 'gone') return '410'
  if (kind === 'busy') return `429, after ${retryAfter} s`
  return kind === 'fail' ? String(status) : '204'
}
