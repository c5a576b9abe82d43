/** The sandbox's own customer accounts: what a customer of each vendor would find in the vendor's dashboard. */
export const accounts = {
  citcall: { path: '/citcall/v3', userId: 'sandi', apiKey: 'citcall-sandbox-key' },
  wavecell: { path: '/wavecell', subAccountId: 'Sandi-1', apiKey: 'wavecell-sandbox-key' },
  infobip: { path: '/infobip', apiKey: 'infobip-sandbox-key' },
  meta: {
    path: '/meta/v23.0',
    businessAccountId: '104996122399160',
    phoneNumberId: '106540352242922',
    displayPhoneNumber: '622150860000',
    accessToken: 'meta-sandbox-token',
    appSecret: 'app-secret',
    verifyToken: 'meta-sandbox-verify-token',
    templates: [
      {
        name: 'otp_login',
        language: 'id',
        category: 'authentication',
        body: '*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.',
        button: 'Salin kode',
      },
      {
        name: 'otp_login',
        language: 'en',
        category: 'authentication',
        body: '*{{1}}* is your verification code. For your security, do not share this code.',
        button: 'Copy code',
      },
      { name: 'notification', language: 'id', category: 'utility', body: '{{1}}', button: null },
      { name: 'notification', language: 'en', category: 'utility', body: '{{1}}', button: null },
    ],
  },
  gupshup: {
    path: '/gupshup',
    apiKey: 'gupshup-sandbox-key',
    app: 'SandiSandbox',
    source: '622150860001',
    templates: [
      {
        id: 'c6aecef6-bcb0-4fb1-8100-28c094e3bc6b',
        body: '*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.',
      },
      { id: '0d4d6f6e-7a43-4f0b-9a55-3f1c5f1f7d10', body: '{{1}}' },
    ],
  },
  taptalk: { path: '/taptalk', apiKey: 'taptalk-sandbox-key', number: '622150860002' },
  mailgun: {
    path: '/mailgun/v3',
    domain: 'mg.sandi.test',
    apiKey: 'mailgun-sandbox-key',
    signingKey: 'test-signing-key',
  },
  twilio: {
    path: '/twilio',
    accountSid: 'AC5a6d1f0c9b8e7d6c5b4a39281706f5e4',
    authToken: 'twilio-sandbox-token',
    number: '+12025550143',
    messagingServiceSid: 'MG0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  },
  vonage: {
    path: '/vonage',
    apiKey: 'vonage1',
    apiSecret: 'vonage-sandbox-secret',
    signatureSecret: 'vonage-sandbox-signature',
    signatureMethod: 'sha256',
  },
  kannel: { path: '/kannel', username: 'sandi', password: 'kannel-sandbox-password' },
  damcorp: {
    path: '/damcorp',
    token: 'damcorp-sandbox-token',
    number: '622150860003',
    templates: [
      {
        name: 'otp_login',
        body: '*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.',
      },
      { name: 'notification', body: '{{1}}' },
    ],
  },
  ses: {
    path: '/ses',
    region: 'ap-southeast-3',
    accessKeyId: 'ses-sandbox-key-id',
    secretAccessKey: 'ses-sandbox-secret',
    identity: 'mail.sandi.test',
    configurationSet: 'sandi',
    topicArn: 'arn:aws:sns:ap-southeast-3:123456789012:sandi-mail',
  },
  kata: {
    path: '/kata/v1',
    channel: 'WHATSAPP',
    apiKey: 'kata-sandbox-key',
    signingKey: 'kata-sandbox-signing-key',
    number: '622150860003',
    template: {
      name: 'otp_login',
      body: '*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.',
    },
  },
  kingone: {
    path: '/kingone/v1',
    channel: 'WA_LONG_NUMBER',
    apiKey: 'kingone-sandbox-key',
    signingKey: 'kingone-sandbox-signing-key',
    number: '622150860004',
    template: null,
  },
  ims: {
    path: '/ims/v1',
    channel: 'SMS',
    apiKey: 'ims-sandbox-key',
    signingKey: 'ims-sandbox-signing-key',
    number: null,
    template: null,
  },
  smtp: { user: 'sandi', password: 'smtp-sandbox-password' },
  smpp: { systemId: 'sandi', password: 'smpppass' },
  sip: { user: 'sandi', password: 'sip-sandbox-password', realm: 'sandbox', numbers: '+622150860000-9999' },
} as const

export type VendorName = keyof typeof accounts

export const vendorNames = Object.keys(accounts) as VendorName[]

export const isVendorName = (name: string): name is VendorName => Object.hasOwn(accounts, name)
