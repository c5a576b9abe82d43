import type { Operation } from '#lib/auth/operations.ts'
import { demoGateways } from '../../scripts/demo/gateways.ts'

/** The things of one merchant that addresses and arguments name. */
export interface Things {
  merchantId: string
  gatewayId: string
  deliveryId: string
  keyId: string
  credentialId: string
  endpointId: string
  callbackId: string
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
  path: (things: Things) => string
  of?: keyof Things
}

const token = 'x'.repeat(43)
const uuid = '01a1fc06-e22e-7000-8000-000000000000'
/** Of a vendor, as the form sends it. */
const account = { vendorId: 'citcall', name: 'Another', config: { apiKey: '' } }
/** Of an endpoint for callbacks, as the form sends it. */
const endpoint = { kind: 'status', url: 'https://8.8.8.8/', events: ['SENT'], maskCode: false }
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
  'app/(dashboard)/gateways/[id]/routing/page.tsx': {
    needs: 'gateways.view',
    path: ({ gatewayId }) => `/gateways/${gatewayId}/routing`,
    of: 'gatewayId',
  },
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
  'app/(dashboard)/deliveries/live/route.ts': {
    needs: 'deliveries.view',
    path: ({ merchantId }) => `/deliveries/live?merchant=${merchantId}`,
    of: 'merchantId',
  },
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
  'app/api/v1/balance/route.ts': machine('/api/v1/balance'),
  'app/api/v1/health/route.ts': machine('/api/v1/health'),
  'app/api/v1/openapi.json/route.ts': machine('/api/v1/openapi.json'),
  'app/api/v1/otp/[id]/route.ts': machine('/api/v1/otp/none'),
  'app/api/v1/otp/generate/route.ts': machine('/api/v1/otp/generate'),
  'app/api/v1/otp/request/route.ts': machine('/api/v1/otp/request'),
  'app/api/v1/otp/send/route.ts': machine('/api/v1/otp/send'),
  'app/api/v1/otp/update_verified/route.ts': machine('/api/v1/otp/update_verified'),
  'app/api/v1/otp/verify/route.ts': machine('/api/v1/otp/verify'),
}

/** Every server action. */
export const actions: Record<string, Action> = Object.fromEntries([
  ...of('app/choose-locale.ts', { chooseLocale: { needs: 'nothing', input: () => ['en'] } }),
  ...of('app/(public)/sign-up/actions.ts', {
    signUp: { needs: 'nothing', input: () => [{}] },
    openAccount: { needs: 'nothing', input: () => [token, {}] },
  }),
  ...of('app/(public)/forgot-password/actions.ts', {
    requestReset: { needs: 'nothing', input: () => [{}] },
    resetPassword: { needs: 'nothing', input: () => [token, {}] },
  }),
  ...of('app/(public)/invitation/[token]/actions.ts', {
    accept: { needs: 'signed in', input: () => [token] },
    join: { needs: 'nothing', input: () => [token, {}] },
  }),
  ...of('app/(dashboard)/actions.ts', {
    switchMerchant: { needs: 'overview.view', input: ({ merchantId }) => [merchantId] },
  }),
  ...of('app/(dashboard)/search.ts', {
    search: { needs: 'overview.view', input: ({ deliveryId }) => [deliveryId] },
  }),
  ...of('app/(dashboard)/overview/actions.ts', {
    putAway: { needs: 'onboarding.dismiss', input: () => [] },
    readNextStep: { needs: 'overview.view', input: () => [] },
  }),
  ...of('app/(dashboard)/account/actions.ts', {
    saveProfile: { needs: 'signed in', input: () => [new Date(0), {}] },
  }),
  ...of('app/(dashboard)/account/security/actions.ts', {
    changePassword: { needs: 'signed in', input: () => [{}] },
    offerSecondFactor: { needs: 'signed in', input: () => [] },
    enableSecondFactor: { needs: 'signed in', input: () => ['', {}] },
    renewCodes: { needs: 'signed in', input: () => [{}] },
    disableSecondFactor: { needs: 'signed in', input: () => [{}] },
    endSession: { needs: 'signed in', input: ({ sessionId }) => [sessionId], of: 'sessionId' },
    endOtherSessions: { needs: 'signed in', input: () => [] },
  }),
  ...of('app/(dashboard)/gateways/actions.ts', {
    create: { needs: 'gateways.change', input: () => [uuid, {}] },
    update: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [{ id: gatewayId, seen: new Date(0) }, demoGateways[0]],
      of: 'gatewayId',
    },
    setEnabled: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [{ id: gatewayId, enabled: false }],
      of: 'gatewayId',
    },
    rotateKey: {
      needs: 'gateways.rotateKey',
      input: ({ gatewayId }) => [{ id: gatewayId, seenKey: uuid, overlap: 0 }],
      of: 'gatewayId',
    },
  }),
  ...of('app/(dashboard)/gateways/[id]/test-send-action.ts', {
    testSend: {
      needs: 'gateways.testSend',
      input: ({ gatewayId }) => [{ gatewayId, recipient: 'nobody', values: [] }],
      of: 'gatewayId',
    },
  }),
  ...of('app/(dashboard)/health/actions.ts', { sendNow: { needs: 'callbacks.change', input: () => [] } }),
  ...of('app/(dashboard)/callbacks/actions.ts', {
    create: { needs: 'callbacks.change', input: () => [uuid, {}] },
    update: {
      needs: 'callbacks.change',
      input: ({ endpointId }) => [{ id: endpointId, seen: new Date(0) }, endpoint],
      of: 'endpointId',
    },
    rotate: {
      needs: 'callbacks.change',
      input: ({ endpointId }) => [{ id: endpointId, seen: new Date(0) }],
      of: 'endpointId',
    },
    setEnabled: {
      needs: 'callbacks.change',
      input: ({ endpointId }) => [{ id: endpointId, enabled: false }],
      of: 'endpointId',
    },
    sendTest: { needs: 'callbacks.change', input: ({ endpointId }) => [endpointId], of: 'endpointId' },
    // It is deleted once: whoever comes after hears that it is gone.
    remove: { needs: 'callbacks.change', input: ({ endpointId }) => [endpointId], of: 'endpointId' },
  }),
  ...of('app/(dashboard)/callbacks/replay-actions.ts', {
    replayOne: { needs: 'callbacks.change', input: ({ callbackId }) => [callbackId], of: 'callbackId' },
    replayFrom: {
      needs: 'callbacks.change',
      input: ({ endpointId }) => [endpointId, { since: '2026-01-01T00:00', which: 'all' }],
      of: 'endpointId',
    },
    replayHeld: { needs: 'callbacks.change', input: ({ endpointId }) => [endpointId], of: 'endpointId' },
  }),
  ...of('app/(dashboard)/settings/general/actions.ts', {
    saveGeneral: { needs: 'merchant.change', input: () => [new Date(0), {}] },
  }),
  ...of('app/(dashboard)/settings/keys/actions.ts', {
    create: { needs: 'keys.change', input: () => [{}] },
    roll: { needs: 'keys.change', input: ({ keyId }) => [keyId, { overlap: '24' }], of: 'keyId' },
    rename: { needs: 'keys.change', input: ({ keyId }) => [keyId, { name: 'Another' }], of: 'keyId' },
    revoke: { needs: 'keys.change', input: ({ keyId }) => [keyId], of: 'keyId' },
    saveAllowList: { needs: 'keys.change', input: () => [new Date(0), { addresses: '' }] },
  }),
  ...of('app/(dashboard)/settings/team/actions.ts', {
    invite: { needs: 'team.change', input: () => [{}] },
    resend: { needs: 'team.change', input: ({ invitationId }) => [invitationId], of: 'invitationId' },
    revokeInvited: { needs: 'team.change', input: ({ invitationId }) => [invitationId], of: 'invitationId' },
    giveRole: {
      needs: 'team.change',
      input: ({ memberId }) => [memberId, { role: 'viewer' }],
      of: 'memberId',
    },
    remove: { needs: 'team.view', input: ({ memberId }) => [memberId], of: 'memberId' },
  }),
  ...of('app/(dashboard)/settings/credentials/actions.ts', {
    add: { needs: 'credentials.change', input: () => [uuid, {}] },
    edit: {
      needs: 'credentials.change',
      input: ({ credentialId }) => [{ id: credentialId, seen: new Date(0) }, account],
      of: 'credentialId',
    },
    setEnabled: {
      needs: 'credentials.change',
      input: ({ credentialId }) => [{ id: credentialId, enabled: false }],
      of: 'credentialId',
    },
  }),
  ...of('app/(dashboard)/operator/credentials/actions.ts', {
    add: { needs: 'operator', input: () => [uuid, {}] },
    edit: { needs: 'operator', input: () => [{ id: uuid, seen: new Date(0) }, {}] },
    setEnabled: { needs: 'operator', input: () => [{ id: uuid, enabled: false }] },
  }),
  ...of('app/(dashboard)/operator/merchants/actions.ts', {
    add: { needs: 'operator', input: () => [{}] },
    setStatus: { needs: 'operator', input: ({ merchantId }) => [merchantId, {}] },
    credit: { needs: 'operator', input: ({ merchantId }) => [merchantId, {}] },
    changeLimit: { needs: 'operator', input: ({ merchantId }) => [merchantId, {}] },
  }),
  ...of('app/(dashboard)/operator/prices/actions.ts', {
    add: { needs: 'operator', input: () => [{}] },
    end: { needs: 'operator', input: () => [uuid, {}] },
  }),
  ...of('app/(dashboard)/operator/prices/import/actions.ts', {
    preview: { needs: 'operator', input: () => [null] },
    apply: { needs: 'operator', input: () => [null] },
  }),
  ...of('app/(dashboard)/operator/vendors/actions.ts', {
    setEnabled: { needs: 'operator', input: () => [{ id: 'none', enabled: false }] },
    override: { needs: 'operator', input: () => ['none', { status: 'healthy', reason: 'none', hours: '1' }] },
    endOverriding: { needs: 'operator', input: () => ['none'] },
  }),
])

/** The actions of a file under their full names. */
function of(file: string, list: Record<string, Action>): [string, Action][] {
  return Object.entries(list).map(([name, action]) => [`${file}#${name}`, action])
}
