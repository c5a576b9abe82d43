import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { vendorCredentials } from '#db/schema/vendors.ts'
import { createCredential, updateCredential } from '#lib/gateways/credential.ts'
import { reportUrl } from '#lib/messaging/report-token.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import { accounts } from '#sandbox/accounts.ts'

export interface SandboxAddress {
  url: string
  merchantUrl: string
  smtpPort: number
  smppPort: number
  sipPort: number
}

/** The platform's account with every vendor of the sandbox, at the sandbox's present address. */
export async function seedCredentials(sandbox: SandboxAddress): Promise<void> {
  for (const [vendorId, config] of Object.entries(configurations(sandbox))) {
    const id = await findPlatformCredential(vendorId)
    if (id) await updateCredential(db(), id, vendorId, config)
    else await createCredential(db(), { merchantId: null, vendorId, name: 'Sandbox', config })
  }
}

/** Tells the vendors that keep a webhook address in their console where our reports go. */
export async function registerWebhooks(sandboxUrl: string): Promise<void> {
  for (const vendorId of ['meta', 'gupshup', 'damcorp', 'mailgun', 'ses', 'smtp']) {
    const id = await findPlatformCredential(vendorId)
    if (!id) continue
    const response = await fetch(`${sandboxUrl}/_accounts/${vendorId}`, {
      method: 'PUT',
      body: JSON.stringify({ webhookUrl: reportUrl(vendorId, id) }),
    })
    if (!response.ok) throw new Error(`the sandbox's ${vendorId} did not take the webhook address`)
  }
}

async function findPlatformCredential(vendorId: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ id: vendorCredentials.id })
    .from(vendorCredentials)
    .where(and(eq(vendorCredentials.vendorId, vendorId), isNull(vendorCredentials.merchantId)))
  return row?.id
}

function configurations({ url, smtpPort, smppPort, sipPort }: SandboxAddress): Record<string, object> {
  const { citcall, wavecell, infobip, twilio, vonage, smpp, sip, kannel } = accounts
  const { meta, gupshup, damcorp, taptalk, mailgun, ses, smtp } = accounts
  const host = new URL(url).hostname
  const plain = (vendorId: 'kata' | 'kingone' | 'ims') => ({
    ...beginningOf(vendorId),
    baseUrl: url + accounts[vendorId].path,
    secrets: `api_key: ${accounts[vendorId].apiKey}`,
    sender: 'NUSANTARA',
    reportSecret: accounts[vendorId].signingKey,
  })
  return {
    citcall: { baseUrl: url + citcall.path, apiKey: citcall.apiKey, senderId: 'NUSANTARA' },
    wavecell: { baseUrl: url + wavecell.path, subAccountId: wavecell.subAccountId, apiKey: wavecell.apiKey },
    infobip: { baseUrl: url + infobip.path, apiKey: infobip.apiKey, sender: 'NUSANTARA' },
    twilio: {
      baseUrl: url + twilio.path,
      accountSid: twilio.accountSid,
      authToken: twilio.authToken,
      sender: twilio.number,
    },
    vonage: {
      baseUrl: url + vonage.path,
      apiKey: vonage.apiKey,
      apiSecret: vonage.apiSecret,
      sender: 'NUSANTARA',
      signatureSecret: vonage.signatureSecret,
      signatureMethod: vonage.signatureMethod,
    },
    smpp: { host, port: smppPort, systemId: smpp.systemId, password: smpp.password, source: 'NUSANTARA' },
    sip: { trunks: `${host}:${sipPort}`, ...sip },
    kannel: {
      baseUrl: url + kannel.path,
      username: kannel.username,
      password: kannel.password,
      sender: 'NUSANTARA',
    },
    meta: {
      baseUrl: url + meta.path,
      phoneNumberId: meta.phoneNumberId,
      accessToken: meta.accessToken,
      appSecret: meta.appSecret,
      verifyToken: meta.verifyToken,
      templateName: 'otp_login',
      templateLanguage: 'en',
      contactCheck: 'contacts',
    },
    gupshup: {
      baseUrl: url + gupshup.path,
      apiKey: gupshup.apiKey,
      appName: gupshup.app,
      source: gupshup.source,
      templateId: gupshup.templates[0].id,
    },
    damcorp: { baseUrl: url + damcorp.path, token: damcorp.token, templateName: damcorp.templates[0].name },
    taptalk: { baseUrl: url + taptalk.path, apiKey: taptalk.apiKey },
    mailgun: {
      baseUrl: `${url}/mailgun`,
      domain: mailgun.domain,
      apiKey: mailgun.apiKey,
      signingKey: mailgun.signingKey,
      from: `Toko Nusantara <otp@${mailgun.domain}>`,
    },
    ses: {
      baseUrl: url + ses.path,
      region: ses.region,
      accessKeyId: ses.accessKeyId,
      secretAccessKey: ses.secretAccessKey,
      from: `Toko Nusantara <otp@${ses.identity}>`,
      configurationSet: ses.configurationSet,
      topicArn: ses.topicArn,
    },
    kata: plain('kata'),
    kingone: plain('kingone'),
    ims: plain('ims'),
    smtp: {
      host,
      port: smtpPort,
      security: 'none',
      ...smtp,
      from: 'Toko Nusantara <otp@toko-nusantara.test>',
    },
  }
}

/** What the form of a new account begins with, which is how the sandbox's simulators of these vendors speak. */
function beginningOf(vendorId: string): Record<string, string> {
  const fields = findVendor(vendorId)?.configFields ?? []
  return Object.fromEntries(fields.flatMap(({ name, prefill }) => (prefill ? [[name, prefill]] : [])))
}

/** The address of the sandbox's mail server, for the mails of the product itself. */
export function sandboxMail({ url, smtpPort }: SandboxAddress): string {
  const { user, password } = accounts.smtp
  return `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${new URL(url).hostname}:${smtpPort}`
}
