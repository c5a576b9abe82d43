import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { citcall } from './citcall.ts'
import { damcorp } from './damcorp.ts'
import { ims, kata, kingone } from './generic/presets.ts'
import { prefilled } from './generic/testing/prefilled.ts'
import { gupshup } from './gupshup.ts'
import { infobip } from './infobip.ts'
import { mailgun } from './mailgun.ts'
import { metaWhatsapp } from './meta-whatsapp.ts'
import { closeVendors } from './registry.ts'
import { sip } from './sip.ts'
import { smpp } from './smpp.ts'
import { smtp } from './smtp.ts'
import { taptalk } from './taptalk.ts'
import { messageFor, type Rig, startRig } from './testing/rig.ts'
import { describeVendor, type VendorCase } from './testing/vendor-contract.ts'
import type { Product, Report, Vendor } from './vendor.ts'
import { wavecell } from './wavecell.ts'

const { meta, smtp: smtpAccount, smpp: smppAccount } = accounts
const [otpLogin] = meta.templates
const [damcorpOtp] = accounts.damcorp.templates
const [gupshupOtp] = accounts.gupshup.templates
const api = (path: string) => (rig: Rig) => rig.sandbox.url + path

const citcallCase = {
  vendor: citcall,
  config: (rig: Rig) => ({ baseUrl: api('/citcall/v3')(rig), apiKey: accounts.citcall.apiKey }),
  wrongCredentials: { apiKey: 'wrong-citcall-key' },
  reports: 'request',
} as const

const metaCase: VendorCase = {
  vendor: metaWhatsapp,
  productId: 'meta.whatsapp',
  config: rig => ({
    baseUrl: api('/meta/v23.0')(rig),
    phoneNumberId: meta.phoneNumberId,
    accessToken: meta.accessToken,
    appSecret: meta.appSecret,
    verifyToken: meta.verifyToken,
    templateName: otpLogin.name,
  }),
  wrongCredentials: { accessToken: 'wrong-meta-token' },
  reports: 'webhook',
  shown: ({ code = '' }) => otpLogin.body.replace('{{1}}', code),
  takesSignedNonsense: true,
  sign: body => ({ body, headers: { 'x-hub-signature-256': `sha256=${hmac(meta.appSecret, body)}` } }),
}

const smppCase: VendorCase = {
  vendor: smpp,
  productId: 'smpp.sms',
  config: rig => ({
    host: '127.0.0.1',
    port: rig.sandbox.smppPort,
    systemId: smppAccount.systemId,
    password: smppAccount.password,
    source: 'Sandi',
  }),
  wrongCredentials: { password: 'wrongpw' },
  reports: 'connection',
  outcomes: { '9012': 'ambiguous' },
}

/** The account that the form of this vendor begins with, at the simulator that speaks so. */
function plainCase(name: 'kata' | 'kingone' | 'ims', vendor: Vendor, productId: string): VendorCase {
  const { path, apiKey, signingKey } = accounts[name]
  return {
    vendor,
    productId,
    config: rig => ({
      ...prefilled(vendor),
      baseUrl: api(path)(rig),
      secrets: `api_key: ${apiKey}`,
      sender: 'Sandi',
      reportSecret: signingKey,
    }),
    wrongCredentials: { secrets: 'api_key: wrong-plain-key' },
    reports: 'request',
    numbersAreText: true,
    sign: body => ({ body, headers: { 'x-signature': hmac(signingKey, body) } }),
  }
}

const sipCase: VendorCase = {
  vendor: sip,
  productId: 'sip.misscall',
  config: rig => ({ trunks: `127.0.0.1:${rig.sandbox.sipPort}`, callsMax: 1000, ...accounts.sip }),
  wrongCredentials: { password: 'wrong-sip-password' },
  reports: 'connection',
  // A number that does not exist is an ending of the call, with its code in the report.
  outcomes: { '9012': 'ambiguous', '9017': 'accepted' },
  statuses: { '9001': undefined, '9014': 'DELIVERED', '9017': 'UNDELIVERED' },
}

const cases: VendorCase[] = [
  { ...citcallCase, productId: 'citcall.smsotp', statuses: { '9001': undefined } },
  { ...citcallCase, productId: 'citcall.motp', statuses: { '9001': undefined, '9014': 'DELIVERED' } },
  {
    vendor: wavecell,
    productId: 'wavecell.smsotp',
    config: rig => ({
      baseUrl: api('/wavecell')(rig),
      subAccountId: accounts.wavecell.subAccountId,
      apiKey: accounts.wavecell.apiKey,
    }),
    wrongCredentials: { apiKey: 'wrong-wavecell-key' },
    reports: 'request',
  },
  {
    vendor: infobip,
    productId: 'infobip.smsotp',
    config: rig => ({ baseUrl: api('/infobip')(rig), apiKey: accounts.infobip.apiKey }),
    wrongCredentials: { apiKey: 'wrong-infobip-key' },
    reports: 'request',
  },
  smppCase,
  sipCase,

  metaCase,

  {
    vendor: gupshup,
    productId: 'gupshup.whatsapp',
    config: rig => ({
      baseUrl: api('/gupshup')(rig),
      apiKey: accounts.gupshup.apiKey,
      appName: accounts.gupshup.app,
      source: accounts.gupshup.source,
      templateId: gupshupOtp.id,
    }),
    wrongCredentials: { apiKey: 'wrong-gupshup-key' },
    reports: 'webhook',
    shown: ({ code = '' }) => gupshupOtp.body.replace('{{1}}', code),
    statuses: { '9003': 'UNDELIVERED' },
  },
  {
    vendor: damcorp,
    productId: 'damcorp.whatsapp',
    config: rig => ({
      baseUrl: api('/damcorp')(rig),
      token: accounts.damcorp.token,
      templateName: damcorpOtp.name,
    }),
    wrongCredentials: { token: 'wrong-damcorp-token' },
    reports: 'webhook',
    shown: ({ code = '' }) => damcorpOtp.body.replace('{{1}}', code),
  },
  {
    vendor: taptalk,
    productId: 'taptalk.whatsapp',
    config: rig => ({ baseUrl: api('/taptalk')(rig), apiKey: accounts.taptalk.apiKey }),
    wrongCredentials: { apiKey: 'wrong-taptalk-key' },
    reports: 'none',
  },
  {
    vendor: mailgun,
    productId: 'mailgun.email',
    config: rig => ({
      baseUrl: api('/mailgun')(rig),
      domain: accounts.mailgun.domain,
      apiKey: accounts.mailgun.apiKey,
      signingKey: accounts.mailgun.signingKey,
      from: `Sandi <otp@${accounts.mailgun.domain}>`,
    }),
    wrongCredentials: { apiKey: 'wrong-mailgun-key' },
    reports: 'webhook',
    sign: signedByMailgun,
  },
  {
    vendor: smtp,
    productId: 'smtp.email',
    config: rig => ({
      host: '127.0.0.1',
      port: rig.sandbox.smtpPort,
      security: 'none',
      user: smtpAccount.user,
      password: smtpAccount.password,
      from: 'Sandi <otp@sandi.test>',
    }),
    wrongCredentials: { password: 'wrong-smtp-password' },
    reports: 'webhook',
    outcomes: { '9012': 'ambiguous', '9002': 'refused', '9003': 'refused' },
    // A server that takes a mail says no more of it, unless it comes back.
    statuses: {
      '0001': undefined,
      '9001': undefined,
      '9002': undefined,
      '9003': undefined,
      '9006': undefined,
      '9007': undefined,
      '9014': undefined,
      '9015': undefined,
      '9019': 'UNDELIVERED',
      '9020': 'DELIVERED',
    },
  },
  {
    ...plainCase('kata', kata, 'kata.whatsapp'),
    shown: ({ code = '' }) => accounts.kata.template.body.replace('{{1}}', code),
  },
  plainCase('kingone', kingone, 'kingone.whatsapp'),
  plainCase('ims', ims, 'ims.smsotp'),
]

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  await rig.scenario({ reportDelayMs: 20 })
})
afterAll(() => rig.close())

for (const one of cases) describeVendor(() => rig, one)

test('asks the Business API whether a number is on WhatsApp, where there is one to ask', async () => {
  const signal = new AbortController().signal
  const configOf = (contactCheck: string, change: object = {}) =>
    metaWhatsapp.configSchema.parse({ ...metaCase.config(rig), contactCheck, ...change })
  const check = (fate: string, config = configOf('contacts')) =>
    metaWhatsapp.checkContact?.(messageFor(fate, false).recipient, { config, signal })
  expect(await check('0001')).toBe('valid')
  expect(await check('9017')).toBe('invalid')
  expect(await check('9016')).toBe('pending')
  expect(await check('9017', configOf('none'))).toBe('valid')
  await expect(check('0001', configOf('contacts', { accessToken: 'wrong' }))).rejects.toThrow('HTTP 401')
})

const [product] = smpp.products as [Product]

test('binds SMPP before anything is sent, so that waiting receipts come in', async () => {
  await closeVendors()
  const config = smpp.configSchema.parse(smppCase.config(rig))
  const context = {
    product,
    config,
    signal: new AbortController().signal,
    reportUrl: '',
    onReports: () => {},
  }
  await rig.scenario({ reportDelayMs: 300 })
  const outcome = await smpp.send(messageFor('0001', false), context)
  await closeVendors()
  await rig.scenario({ reportDelayMs: 20 })
  const heard = new Promise<string | undefined>(resolve => {
    const onReports = ([report]: Report[]) => {
      if (report?.status === 'DELIVERED') resolve(report.vendorMessageId)
    }
    smpp.listen?.({ config, onReports })
  })
  expect(outcome).toEqual({ kind: 'accepted', vendorMessageId: await heard })
})

test("an account's wrong settings for the same server leave another account's connection alone", async () => {
  await closeVendors()
  const config = smpp.configSchema.parse(smppCase.config(rig))
  const common = { product, signal: new AbortController().signal, reportUrl: '' }
  await rig.scenario({ reportDelayMs: 300 })
  const { promise: heard, resolve: hear } = Promise.withResolvers<string | undefined>()
  const sent = await smpp.send(messageFor('0001', false), {
    ...common,
    accountId: 'ours',
    config,
    onReports: ([report]) => {
      if (report?.status === 'DELIVERED') hear(report.vendorMessageId)
    },
  })
  const theirs = { ...common, accountId: 'theirs', config: { ...config, password: 'wrong' } }
  const refused = await smpp.send(messageFor('0001', false), { ...theirs, onReports: () => {} })
  await rig.scenario({ reportDelayMs: 20 })
  expect(refused.kind).toBe('unavailable')
  expect(sent).toEqual({ kind: 'accepted', vendorMessageId: await heard })
})

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Puts a right signature into the body, whatever else it says. */
function signedByMailgun(body: string) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = {
    timestamp,
    token: 'token',
    signature: hmac(accounts.mailgun.signingKey, `${timestamp}token`),
  }
  try {
    const whole: unknown = JSON.parse(body)
    const signed = typeof whole === 'object' ? { ...whole, signature } : whole
    return { body: JSON.stringify(signed), headers: {} }
  } catch {
    return { body, headers: {} }
  }
}
