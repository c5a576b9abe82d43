import type { Operation } from '#lib/auth/operations.ts'
import { demoGateways } from '../../scripts/demo/gateways.ts'

/** The things of one merchant that addresses and arguments name. */
export interface Things {
  merchantId: string
  gatewayId: string
  deliveryId: string
  ownerId: string
}

/** Who may: an operation of the role table, everybody signed in, the operators, or the whole world. */
export type Needs = Operation | 'signed in' | 'operator' | 'nothing'

export interface Page {
  needs: Needs
  path: (things: Things) => string
  /** Names a thing of a merchant: for another one it does not exist. */
  of?: keyof Things
}
export interface Action {
  needs: Needs
  /** What it is called with: valid enough to reach the thing it is about. */
  input: (things: Things) => unknown[]
  of?: keyof Things
}
export interface Route {
  needs: Needs | 'a key of its own'
  path: (things: Things) => string
  of?: keyof Things
}

/** Every page of the product. `npm run check` fails when one is missing here. */
export const pages: Record<string, Page> = {
  'app/(public)/sign-in/page.tsx': { needs: 'nothing', path: () => '/sign-in' },
  'app/(dashboard)/page.tsx': { needs: 'overview.view', path: () => '/' },
  'app/(dashboard)/not-allowed/page.tsx': { needs: 'overview.view', path: () => '/not-allowed' },
  'app/(dashboard)/gateways/page.tsx': { needs: 'gateways.view', path: () => '/gateways' },
  'app/(dashboard)/gateways/new/page.tsx': { needs: 'gateways.change', path: () => '/gateways/new' },
  'app/(dashboard)/gateways/[id]/page.tsx': {
    needs: 'gateways.view',
    path: ({ gatewayId }) => `/gateways/${gatewayId}`,
    of: 'gatewayId',
  },
  'app/(dashboard)/deliveries/page.tsx': { needs: 'deliveries.view', path: () => '/deliveries' },
  'app/(dashboard)/deliveries/[id]/page.tsx': {
    needs: 'deliveries.view',
    path: ({ deliveryId }) => `/deliveries/${deliveryId}`,
    of: 'deliveryId',
  },
}

const machine = (path: string): Route => ({ needs: 'a key of its own', path: () => path })

/** Every route handler. Those with a key of their own never look at the session's cookie. */
export const routes: Record<string, Route> = {
  'app/api/[...unknown]/route.ts': machine('/api/nothing'),
  'app/api/auth/[...nextauth]/route.ts': { needs: 'nothing', path: () => '/api/auth/csrf' },
  'app/api/health/live/route.ts': machine('/api/health/live'),
  'app/api/health/ready/route.ts': machine('/api/health/ready'),
  'app/api/metrics/route.ts': machine('/api/metrics'),
  'app/api/reports/[vendor]/[token]/route.ts': machine('/api/reports/citcall/none'),
  'app/api/v1/balance/route.ts': machine('/api/v1/balance'),
  'app/api/v1/openapi.json/route.ts': machine('/api/v1/openapi.json'),
  'app/api/v1/otp/[id]/route.ts': machine('/api/v1/otp/none'),
  'app/api/v1/otp/generate/route.ts': machine('/api/v1/otp/generate'),
  'app/api/v1/otp/request/route.ts': machine('/api/v1/otp/request'),
  'app/api/v1/otp/send/route.ts': machine('/api/v1/otp/send'),
  'app/api/v1/otp/update_verified/route.ts': machine('/api/v1/otp/update_verified'),
  'app/api/v1/otp/verify/route.ts': machine('/api/v1/otp/verify'),
}

const gateways = 'app/(dashboard)/gateways/actions.ts'

/** Every server action. */
export const actions: Record<string, Action> = {
  'app/(dashboard)/actions.ts#switchMerchant': {
    needs: 'overview.view',
    input: ({ merchantId }) => [merchantId],
  },
  [`${gateways}#create`]: { needs: 'gateways.change', input: () => [{}] },
  [`${gateways}#update`]: {
    needs: 'gateways.change',
    input: ({ gatewayId }) => [{ id: gatewayId, seen: new Date(0) }, demoGateways[0]],
    of: 'gatewayId',
  },
  [`${gateways}#setEnabled`]: {
    needs: 'gateways.change',
    input: ({ gatewayId }) => [{ id: gatewayId, enabled: false }],
    of: 'gatewayId',
  },
}
