import type { GatewayFields } from '#lib/gateways/schema.ts'

/** What the form of a new gateway begins with. */
export const newGatewayFields = (message: string): GatewayFields => ({
  name: '',
  purpose: '',
  service: 'otp',
  channel: 'SMS',
  routes: [{ productId: '', credentialId: null, weight: 0 }],
  routing: 'manual',
  subject: '',
  message,
  escapeValues: false,
  otpLength: 6,
  expirySeconds: 300,
  attemptsMax: 5,
  failuresMax: 10,
  cooldownSeconds: [30, 60, 120],
  sendsPer10Minutes: 5,
  sendsPerDay: 10,
  sendsPerIp: 25,
  webOtpHost: '',
  androidHash: '',
  timeoutMs: 5000,
  retryAmbiguous: false,
  enabled: true,
})
