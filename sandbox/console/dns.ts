import { readJson } from '../http/body.ts'
import { type Incoming, json } from '../http/reply.ts'
import type { World } from '../world.ts'

/** The names that the simulated mailboxes find: `PUT /_dns/{name}` with `{"txt": "v=DKIM1; k=rsa; p=…"}`, `GET`. */
export function answerDns({ dns }: World, { method, path, body }: Incoming) {
  const name = path.slice(1).toLowerCase()
  if (method === 'GET' && name === '') return json(200, { names: Object.fromEntries(dns) })
  if (method !== 'PUT') return json(405, { error: 'use GET or PUT' })
  const txt = readJson(body)?.txt
  if (!/^[a-z0-9._-]{1,253}$/.test(name)) return json(400, { error: 'the path must end with a name' })
  if (txt === null) dns.delete(name)
  else if (typeof txt !== 'string' || txt.length > 4096)
    return json(400, { error: 'txt must be text or null' })
  else dns.set(name, txt)
  return json(200, { name, txt: dns.get(name) ?? null })
}
