import { sharesByWeight } from './routing.ts'
import type { GatewayInput } from './schema.ts'

/** The routes of a gateway: weights that its mode ignores are left out. */
export function storedRoutes({ routing, routes }: GatewayInput): GatewayInput['routes'] {
  return sharesByWeight(routing) ? routes : routes.map(route => ({ ...route, weight: 0 }))
}
