import { readFileSync } from 'node:fs'
import type { GatewayFields } from '#lib/gateways/schema.ts'

const standard = {
  subject: null,
  message: null,
  otpLength: 6,
  expirySeconds: 300,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30, 60, 120],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: null,
  androidHash: null,
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
}
const mail = (name: string) => readFileSync(new URL(`mail/${name}.html`, import.meta.url), 'utf8')
const through = (...ids: string[]) => ids.map(productId => ({ productId, credentialId: null }))

const email = `<html>
<body style="margin:0;padding:32px;background:#f6f5f2;font-family:Helvetica,Arial,sans-serif;color:#1c1b19">
  <table role="presentation" width="100%" style="max-width:440px;margin:auto;background:#ffffff;border-radius:8px">
    <tr><td style="padding:32px">
      <p style="margin:0 0 24px;font-size:15px;font-weight:bold">Toko Nusantara</p>
      <p style="margin:0 0 8px;font-size:15px">Your verification code is</p>
      <p style="margin:0 0 24px;font-size:34px;letter-spacing:6px;font-family:monospace">{OTP}</p>
      <p style="margin:0;font-size:13px;color:#6b6862">It is good for five minutes. Never share it with anyone.</p>
    </td></tr>
  </table>
</body>
</html>`

/** A gateway for the codes of each channel, then some for messages, each with a purpose of its own. */
export const demoGateways: GatewayFields[] = [
  {
    ...standard,
    name: 'Sign-in by SMS',
    purpose: 'Login',
    channel: 'SMS',
    message: '{OTP} is your Toko Nusantara code. Never share it with anyone.',
    routes: through('citcall.smsotp', 'wavecell.smsotp', 'infobip.smsotp', 'smpp.sms'),
  },
  {
    ...standard,
    name: 'Registration by missed call',
    purpose: 'Register',
    channel: 'MISSCALL',
    otpLength: 4,
    routes: through('citcall.motp', 'sip.misscall'),
  },
  {
    ...standard,
    name: 'Payments by WhatsApp',
    purpose: 'Transaction',
    channel: 'WHATSAPP',
    routes: through('meta.whatsapp', 'gupshup.whatsapp'),
  },
  {
    ...standard,
    name: 'Password reset by WhatsApp long number',
    purpose: 'Password reset',
    channel: 'WA_LONG_NUMBER',
    message: '{OTP} is your code to set a new password at Toko Nusantara.',
    routes: through('taptalk.whatsapp'),
  },
  {
    ...standard,
    name: 'E-mail confirmation',
    purpose: 'E-mail',
    channel: 'EMAIL',
    subject: 'Your Toko Nusantara code',
    message: email,
    routes: through('mailgun.email', 'smtp.email'),
  },
  {
    ...standard,
    name: 'Promotions by SMS',
    purpose: 'Promotion',
    service: 'message',
    channel: 'SMS',
    message: 'Hi {parameter_1}, {parameter_2} Toko Nusantara, toko.example/promo',
    routes: through('wavecell.smsotp', 'infobip.smsotp'),
  },
  {
    ...standard,
    name: 'Order confirmation',
    purpose: 'Order',
    service: 'message',
    channel: 'EMAIL',
    subject: 'Your order at Toko Nusantara, {parameter_1}',
    message: mail('order-confirmation'),
    escapeValues: true,
    routes: through('mailgun.email', 'smtp.email'),
  },
  {
    ...standard,
    name: 'Newsletter',
    purpose: 'Newsletter',
    service: 'message',
    channel: 'EMAIL',
    subject: 'Three things from three islands',
    message: mail('newsletter'),
    routes: through('smtp.email', 'mailgun.email'),
  },
]
