import type { Operation } from '#lib/auth/operations.ts'

/** The things of one merchant that addresses and arguments name. */
export interface Things {
  merchantId: string
  gatewayId: string
  deliveryId: string
  /** A delivery that is a mail. */
  messageId: string
  keyId: string
  credentialId: string
  endpointId: string
  callbackId: string
  campaignId: string
  suppressionHash: string
  /** A member nobody is signed in as. */
  memberId: string
  invitationId: string
  /** A session of the owner besides the one that is used. */
  sessionId: string
}

/** Who may: an operation of the role table, everybody signed in, the operators, or the whole world. */
export type Needs = Operation | 'signed in' | 'operator' | 'nothing'

export interface Page {
  needs: Needs
  path: (things: Things) => string
  /** Names a thing of a merchant: for another one it does not exist. */
  of?: keyof Things
  /** It shows nothing itself. */
  leadsOn?: boolean
  /** It is not there in production. */
  developmentOnly?: boolean
}
export interface Action {
  needs: Needs
  /** What it is called with: valid enough to reach the thing it is about. */
  input: (things: Things) => unknown[]
  of?: keyof Things
}
export interface Route {
  needs: Needs | 'a key of its own'
  /** It takes forms alone. */
  method?: 'POST'
  path: (things: Things) => string
  of?: keyof Things
}

/** Of no invitation, reset or sign-up. */
export const token = 'x'.repeat(43)
/** Of nothing. */
export const uuid = '01a1fc06-e22e-7000-8000-000000000000'
const at = (needs: Needs, path: string): Page => ({ needs, path: () => path })

/** Every page of the product. `npm run check` fails when one is missing here. */
export const pages: Record<string, Page> = {
  'app/(public)/sign-in/page.tsx': at('nothing', '/sign-in'),
  'app/(public)/sign-up/page.tsx': at('nothing', '/sign-up'),
  'app/(public)/sign-up/[token]/page.tsx': at('nothing', `/sign-up/${token}`),
  'app/(public)/forgot-password/page.tsx': at('nothing', '/forgot-password'),
  'app/(public)/forgot-password/[token]/page.tsx': at('nothing', `/forgot-password/${token}`),
  'app/(public)/invitation/[token]/page.tsx': at('nothing', `/invitation/${token}`),
  'app/(public)/no-merchant/page.tsx': { ...at('signed in', '/no-merchant'), leadsOn: true },
  'app/(public)/unsubscribe/[token]/page.tsx': at('nothing', `/unsubscribe/${token}`),
  'app/status/page.tsx': at('nothing', '/status'),
  'app/design/page.tsx': { ...at('nothing', '/design'), developmentOnly: true },
  'app/(dashboard)/page.tsx': at('overview.view', '/'),
  'app/(dashboard)/not-allowed/page.tsx': at('overview.view', '/not-allowed'),
  'app/(dashboard)/gateways/page.tsx': at('gateways.view', '/gateways'),
  'app/(dashboard)/gateways/new/page.tsx': at('gateways.change', '/gateways/new'),
  'app/(dashboard)/gateways/[id]/page.tsx': {
    needs: 'gateways.view',
    path: ({ gatewayId }) => `/gateways/${gatewayId}`,
    of: 'gatewayId',
  },
  'app/(dashboard)/gateways/[id]/template/page.tsx': {
    needs: 'gateways.change',
    path: ({ gatewayId }) => `/gateways/${gatewayId}/template`,
    of: 'gatewayId',
  },
  'app/(dashboard)/gateways/[id]/routing/page.tsx': {
    needs: 'gateways.view',
    path: ({ gatewayId }) => `/gateways/${gatewayId}/routing`,
    of: 'gatewayId',
  },
  'app/(dashboard)/messages/page.tsx': at('campaigns.view', '/messages'),
  'app/(dashboard)/messages/new/page.tsx': at('messages.send', '/messages/new'),
  'app/(dashboard)/messages/campaigns/new/page.tsx': at('campaigns.change', '/messages/campaigns/new'),
  'app/(dashboard)/messages/campaigns/[id]/page.tsx': {
    needs: 'campaigns.view',
    path: ({ campaignId }) => `/messages/campaigns/${campaignId}`,
    of: 'campaignId',
  },
  'app/(dashboard)/messages/suppressions/page.tsx': at('suppressions.view', '/messages/suppressions'),
  'app/(dashboard)/deliveries/page.tsx': at('deliveries.view', '/deliveries'),
  'app/(dashboard)/deliveries/[id]/page.tsx': {
    needs: 'deliveries.view',
    path: ({ deliveryId }) => `/deliveries/${deliveryId}`,
    of: 'deliveryId',
  },
  'app/(dashboard)/health/page.tsx': at('health.view', '/health'),
  'app/(dashboard)/health/[product]/page.tsx': at('health.view', '/health/citcall.smsotp'),
  'app/(dashboard)/statistics/page.tsx': at('statistics.view', '/statistics'),
  'app/(dashboard)/statistics/compare/page.tsx': at('statistics.view', '/statistics/compare'),
  'app/(dashboard)/callbacks/page.tsx': at('callbacks.view', '/callbacks'),
  'app/(dashboard)/callbacks/new/page.tsx': at('callbacks.change', '/callbacks/new'),
  'app/(dashboard)/callbacks/[id]/page.tsx': {
    needs: 'callbacks.view',
    path: ({ endpointId }) => `/callbacks/${endpointId}`,
    of: 'endpointId',
  },
  'app/(dashboard)/callbacks/events/[id]/page.tsx': {
    needs: 'callbacks.view',
    path: ({ callbackId }) => `/callbacks/events/${callbackId}`,
    of: 'callbackId',
  },
  'app/(dashboard)/docs/[[...page]]/page.tsx': at('nothing', '/docs'),
  'app/(dashboard)/account/page.tsx': at('signed in', '/account'),
  'app/(dashboard)/account/security/page.tsx': at('signed in', '/account/security'),
  'app/(dashboard)/settings/page.tsx': { ...at('overview.view', '/settings'), leadsOn: true },
  'app/(dashboard)/settings/general/page.tsx': at('merchant.view', '/settings/general'),
  'app/(dashboard)/settings/keys/page.tsx': at('keys.view', '/settings/keys'),
  'app/(dashboard)/settings/team/page.tsx': at('team.view', '/settings/team'),
  'app/(dashboard)/settings/audit/page.tsx': at('audit.view', '/settings/audit'),
  'app/(dashboard)/settings/credentials/page.tsx': at('credentials.view', '/settings/credentials'),
  'app/(dashboard)/settings/credentials/new/page.tsx': at('credentials.change', '/settings/credentials/new'),
  'app/(dashboard)/settings/credentials/[id]/page.tsx': {
    needs: 'credentials.change',
    path: ({ credentialId }) => `/settings/credentials/${credentialId}`,
    of: 'credentialId',
  },
  'app/(dashboard)/operator/page.tsx': { ...at('operator', '/operator'), leadsOn: true },
  'app/(dashboard)/operator/merchants/page.tsx': at('operator', '/operator/merchants'),
  'app/(dashboard)/operator/merchants/new/page.tsx': at('operator', '/operator/merchants/new'),
  'app/(dashboard)/operator/merchants/[id]/page.tsx': {
    needs: 'operator',
    path: ({ merchantId }) => `/operator/merchants/${merchantId}`,
  },
  'app/(dashboard)/operator/vendors/page.tsx': at('operator', '/operator/vendors'),
  'app/(dashboard)/operator/credentials/page.tsx': at('operator', '/operator/credentials'),
  'app/(dashboard)/operator/credentials/new/page.tsx': at('operator', '/operator/credentials/new'),
  'app/(dashboard)/operator/credentials/[id]/page.tsx': {
    ...at('operator', `/operator/credentials/${uuid}`),
    leadsOn: true,
  },
  'app/(dashboard)/operator/prices/page.tsx': at('operator', '/operator/prices'),
  'app/(dashboard)/operator/prices/new/page.tsx': at('operator', '/operator/prices/new'),
  'app/(dashboard)/operator/prices/import/page.tsx': at('operator', '/operator/prices/import'),
}

const machine = (path: string): Route => ({ needs: 'a key of its own', path: () => path })

/** Every route handler. Those with a key of their own never look at the session's cookie. */
export const routes: Record<string, Route> = {
  'app/(dashboard)/deliveries/export/route.ts': {
    needs: 'deliveries.export',
    path: ({ merchantId }) => `/deliveries/export?merchant=${merchantId}`,
    of: 'merchantId',
  },
  'app/(dashboard)/deliveries/[id]/content/route.ts': {
    needs: 'messages.read',
    path: ({ messageId }) => `/deliveries/${messageId}/content`,
    of: 'messageId',
  },
  'app/(dashboard)/deliveries/live/route.ts': {
    needs: 'deliveries.view',
    path: ({ merchantId }) => `/deliveries/live?merchant=${merchantId}`,
    of: 'merchantId',
  },
  'app/(dashboard)/gateways/preview/route.ts': at('gateways.view', '/gateways/preview'),
  'app/(dashboard)/messages/send/route.ts': { ...at('messages.send', '/messages/send'), method: 'POST' },
  'app/(dashboard)/messages/campaigns/upload/route.ts': {
    ...at('campaigns.change', '/messages/campaigns/upload'),
    method: 'POST',
  },
  'app/(dashboard)/messages/campaigns/[id]/progress/route.ts': {
    needs: 'campaigns.view',
    path: ({ campaignId }) => `/messages/campaigns/${campaignId}/progress`,
    of: 'campaignId',
  },
  'app/(dashboard)/messages/campaigns/[id]/results/route.ts': {
    needs: 'campaigns.export',
    path: ({ campaignId }) => `/messages/campaigns/${campaignId}/results`,
    of: 'campaignId',
  },
  'app/(dashboard)/messages/campaigns/[id]/rejects/route.ts': {
    needs: 'campaigns.export',
    path: ({ campaignId }) => `/messages/campaigns/${campaignId}/rejects`,
    of: 'campaignId',
  },
  'app/(dashboard)/messages/suppressions/import/route.ts': {
    ...at('suppressions.change', '/messages/suppressions/import'),
    method: 'POST',
  },
  'app/(dashboard)/messages/suppressions/export/route.ts': at(
    'suppressions.view',
    '/messages/suppressions/export',
  ),
  'app/(dashboard)/statistics/export/route.ts': at('statistics.view', '/statistics/export'),
  'app/(dashboard)/settings/audit/export/route.ts': at('audit.view', '/settings/audit/export'),
  'app/(dashboard)/operator/prices/export/route.ts': at('operator', '/operator/prices/export'),
  'app/(dashboard)/docs/reference/route.ts': at('nothing', '/docs/reference'),
  'app/(dashboard)/docs/reference/[asset]/route.ts': at('nothing', '/docs/reference/scalar.js'),
  'app/api/auth/[...nextauth]/route.ts': at('nothing', '/api/auth/csrf'),
  'app/api/[...unknown]/route.ts': machine('/api/nothing'),
  'app/api/health/live/route.ts': machine('/api/health/live'),
  'app/api/health/ready/route.ts': machine('/api/health/ready'),
  'app/api/metrics/route.ts': machine('/api/metrics'),
  'app/api/reports/[vendor]/[token]/route.ts': machine('/api/reports/citcall/none'),
  'app/api/unsubscribe/[token]/route.ts': machine('/api/unsubscribe/none'),
  'app/api/v1/balance/route.ts': machine('/api/v1/balance'),
  'app/api/v1/health/route.ts': machine('/api/v1/health'),
  'app/api/v1/openapi.json/route.ts': machine('/api/v1/openapi.json'),
  'app/api/v1/message/[id]/route.ts': machine('/api/v1/message/none'),
  'app/api/v1/message/send/route.ts': machine('/api/v1/message/send'),
  'app/api/v1/otp/[id]/route.ts': machine('/api/v1/otp/none'),
  'app/api/v1/otp/generate/route.ts': machine('/api/v1/otp/generate'),
  'app/api/v1/otp/request/route.ts': machine('/api/v1/otp/request'),
  'app/api/v1/otp/send/route.ts': machine('/api/v1/otp/send'),
  'app/api/v1/otp/update_verified/route.ts': machine('/api/v1/otp/update_verified'),
  'app/api/v1/otp/verify/route.ts': machine('/api/v1/otp/verify'),
}
