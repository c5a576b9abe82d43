import { demoGateways } from '../../scripts/demo/gateways.ts'
import { type Action, token, uuid } from './table.ts'

/** Of a vendor, as the form sends it. */
const account = { vendorId: 'citcall', name: 'Another', config: { apiKey: '' } }
/** Of an endpoint for callbacks, as the form sends it. */
const endpoint = { kind: 'status', url: 'https://8.8.8.8/', events: ['SENT'], maskCode: false }

/** Of a gateway's text, as the editor sends it. */
const draft = { subject: 'Code', message: '{OTP} is your code', escapeValues: false }

/** Of a campaign's columns. */
const mapping = { recipient: 0, tags: {} }

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
  ...of('app/(dashboard)/gateways/[id]/template/actions.ts', {
    preview: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [gatewayId, draft, '[]'],
      of: 'gatewayId',
    },
    sample: { needs: 'gateways.change', input: ({ gatewayId }) => [gatewayId, draft], of: 'gatewayId' },
    save: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [{ id: gatewayId, seen: new Date(0) }, draft],
      of: 'gatewayId',
    },
    restore: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [{ id: gatewayId, seen: new Date(0) }, 1],
      of: 'gatewayId',
    },
    readVersion: {
      needs: 'gateways.change',
      input: ({ gatewayId }) => [{ id: gatewayId, version: 1 }],
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
  ...of('app/(public)/unsubscribe/[token]/actions.ts', {
    leave: { needs: 'nothing', input: () => [token] },
  }),
  ...of('app/(dashboard)/messages/new/actions.ts', {
    preview: {
      needs: 'messages.send',
      input: ({ gatewayId }) => [gatewayId, { values: {}, loop: '' }],
      of: 'gatewayId',
    },
  }),
  ...of('app/(dashboard)/messages/campaigns/actions.ts', {
    preview: {
      needs: 'campaigns.change',
      input: ({ campaignId }) => [campaignId, mapping],
      of: 'campaignId',
    },
    // The text has placeholders that it leaves out: nothing begins.
    prepare: {
      needs: 'campaigns.change',
      input: ({ campaignId }) => [campaignId, mapping],
      of: 'campaignId',
    },
    start: {
      needs: 'campaigns.change',
      input: ({ campaignId }) => [campaignId, { ratePerSecond: 1, quiet: null, scheduledAt: null }],
      of: 'campaignId',
    },
  }),
  ...of('app/(dashboard)/messages/campaigns/control-actions.ts', {
    pause: { needs: 'campaigns.change', input: ({ campaignId }) => [campaignId], of: 'campaignId' },
    resume: { needs: 'campaigns.change', input: ({ campaignId }) => [campaignId], of: 'campaignId' },
    cancel: { needs: 'campaigns.change', input: ({ campaignId }) => [campaignId], of: 'campaignId' },
    remove: { needs: 'campaigns.change', input: ({ campaignId }) => [campaignId], of: 'campaignId' },
  }),
  ...of('app/(dashboard)/messages/suppressions/actions.ts', {
    add: { needs: 'suppressions.change', input: () => [{}] },
    remove: {
      needs: 'suppressions.change',
      input: ({ suppressionHash }) => [suppressionHash],
      of: 'suppressionHash',
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
    rehearse: { needs: 'credentials.change', input: () => [{}] },
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
    rehearse: { needs: 'operator', input: () => [{}] },
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
