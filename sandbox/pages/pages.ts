import type { Incoming } from '../http/reply.ts'
import { json } from '../http/reply.ts'
import type { World } from '../world.ts'
export function answerPages(_world: World, _incoming: Incoming) {
  return json(404, {})
}
