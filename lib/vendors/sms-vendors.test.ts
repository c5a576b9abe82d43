import { afterAll, beforeAll } from 'vitest'
import { accounts } from '#sandbox/accounts.ts'
import { signTwilio } from '#sandbox/vendors/twilio-signature.ts'
import { signVonage } from '#sandbox/vendors/vonage-signature.ts'
import { kannel } from './kannel.ts'
import { type Rig, startRig } from './testing/rig.ts'
import { describeVendor, reportAddress, type VendorCase } from './testing/vendor-contract.ts'
import { twilio } from './twilio.ts'
import { vonage } from './vonage.ts'

const cases: VendorCase[] = [
  {
    vendor: twilio,
    productId: 'twilio.sms',
    config: rig => ({
      baseUrl: `${rig.sandbox.url}/twilio`,
      accountSid: accounts.twilio.accountSid,
      authToken: accounts.twilio.authToken,
      sender: accounts.twilio.number,
    }),
    wrongCredentials: { authToken: 'wrong-twilio-token' },
    reports: 'request',
    sign: body => ({
      body,
      headers: {
        'x-twilio-signature': signTwilio(accounts.twilio.authToken, reportAddress, new URLSearchParams(body)),
      },
    }),
  },
  {
    vendor: vonage,
    productId: 'vonage.sms',
    config: rig => ({
      baseUrl: `${rig.sandbox.url}/vonage`,
      apiKey: accounts.vonage.apiKey,
      apiSecret: accounts.vonage.apiSecret,
      sender: 'Sandi',
      signatureSecret: accounts.vonage.signatureSecret,
      signatureMethod: accounts.vonage.signatureMethod,
    }),
    wrongCredentials: { apiSecret: 'wrong-vonage-secret' },
    reports: 'request',
    sign: signedByVonage,
    forgeries: sample => {
      const fields = Object.fromEntries(new URLSearchParams(sample.body.toString()))
      const changes: Record<string, string>[] = [{ sig: '' }, { sig: '0'.repeat(64) }, { status: 'failed' }]
      return changes.map(change => ({
        ...sample,
        body: Buffer.from(new URLSearchParams({ ...fields, ...change }).toString()),
      }))
    },
  },
  {
    vendor: kannel,
    productId: 'kannel.sms',
    config: rig => ({
      baseUrl: `${rig.sandbox.url}/kannel`,
      username: accounts.kannel.username,
      password: accounts.kannel.password,
      sender: 'Sandi',
    }),
    wrongCredentials: { password: 'wrong-kannel-password' },
    reports: 'request',
  },
]

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
  await rig.scenario({ reportDelayMs: 20 })
})
afterAll(() => rig.close())

for (const one of cases) describeVendor(() => rig, one)

function signedByVonage(body: string) {
  const fields = Object.fromEntries(new URLSearchParams(body))
  const sig = signVonage(accounts.vonage.signatureSecret, fields)
  return { body: new URLSearchParams({ ...fields, sig }).toString(), headers: {} }
}
