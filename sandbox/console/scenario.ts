import { readJson } from '../http/body.ts'
import { type Incoming, json } from '../http/reply.ts'
import type { World } from '../world.ts'

/** Faults and pace: `GET`, `PUT`, `DELETE /_scenario`. */
export function answerScenario({ scenario }: World, { method, body }: Incoming) {
  if (method === 'PUT') {
    const problem = scenario.change(readJson(body))
    if (problem) return json(400, { error: problem })
  } else if (method === 'DELETE') scenario.reset()
  else if (method !== 'GET') return json(405, { error: 'use GET, PUT or DELETE' })
  return json(200, scenario.show())
}
