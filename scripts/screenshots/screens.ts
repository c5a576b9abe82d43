import type { Page } from '@playwright/test'

export interface Screen {
  name: string
  path: string
  /** What is done there before the picture is taken. */
  step?: (page: Page) => Promise<unknown>
  /** Seen by people who are not signed in. */
  signedOut?: boolean
}

const follow = (name: string) => (page: Page) => page.getByRole('link', { name }).first().click()
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()
/** Follows a link, and another one on the page it leads to. */
const followBoth = (first: string, second: string) => async (page: Page) => {
  await follow(first)(page)
  await follow(second)(page)
}
/** Opens the gateway for SMS and presses a button there. */
const atGateway = (name: string) => async (page: Page) => {
  await follow('Sign-in by SMS')(page)
  await press(name)(page)
}

/** Opens the template of the order confirmation, with its preview. */
const atTemplate = async (page: Page) => {
  await followBoth('Order confirmation', 'Edit template')(page)
  await page.locator('.cm-content').first().waitFor()
  await page.locator('iframe').first().waitFor()
}
const write = (page: Page, message: string) => page.locator('.cm-content').first().fill(message)
const atBrokenTemplate = async (page: Page) => {
  await atTemplate(page)
  await write(page, '<html>\n<body>\n  {{range (index .Pages 0).detail}}\n  {parameter_1}\n</body>\n</html>')
  await page.locator('.cm-lint-marker-error').waitFor()
}
const atComparison = async (page: Page) => {
  await atTemplate(page)
  await write(page, '<html>\n<body>\n  {parameter_1}\n</body>\n</html>')
  await press('Compare')(page)
}
/** Begins a gateway for messages by e-mail. */
const newMailGateway = async (page: Page) => {
  await page.getByRole('radio', { name: /^Messages/ }).check()
  await page.getByRole('radio', { name: 'E-mail' }).check()
}

/** Begins an account of a vendor without an adapter and previews its request. */
const writeVendor = async (page: Page) => {
  await page.getByRole('combobox', { name: 'Vendor', exact: true }).click()
  await page.getByRole('option', { name: 'Custom HTTP' }).click()
  await page.getByLabel('Base URL').fill('https://api.vendor.example/v1')
  await press('Preview')(page)
}

/** Uploads a small file for the gateway of promotions; resolves where its columns are chosen. */
const uploadFile = async (page: Page) => {
  const lines = [
    'phone,name,offer',
    '081234500001,Ayu,25% off all batik at',
    '081234500002,Budi,free coffee at',
    ',Citra,',
  ]
  const file = { name: 'promo.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('combobox', { name: 'Gateway' }).click()
  await page.getByRole('option', { name: 'Promotions by SMS' }).click()
  await press('Upload')(page)
  await page.getByLabel('Recipient', { exact: true }).selectOption({ label: 'phone' })
  await page.getByLabel('{parameter_1}', { exact: true }).selectOption({ label: 'name' })
  await page.getByLabel('{parameter_2}', { exact: true }).selectOption({ label: 'offer' })
}
const checkFile = async (page: Page) => {
  await uploadFile(page)
  await press('Check all lines')(page)
  await page.getByRole('heading', { name: 'What will be sent' }).waitFor()
}

const firstRow = (page: Page) => page.locator('[data-row-link]').first().click()
/** Opens the first endpoint for callbacks and presses a button there. */
const atEndpoint = (name: string) => async (page: Page) => {
  await firstRow(page)
  await press(name)(page)
}

/** Every screen of the product: add yours here. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'sign-up', path: '/sign-up', signedOut: true },
  { name: 'forgot-password', path: '/forgot-password', signedOut: true },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    signedOut: true,
    step: async page => {
      await page.getByLabel('E-mail').fill('nobody@toko.example')
      await press('Sign in')(page)
    },
  },
  { name: 'link-that-ended', path: `/sign-up/${'x'.repeat(43)}`, signedOut: true },
  { name: 'overview', path: '/' },
  { name: 'palette', path: '/', step: press('Search and commands') },
  { name: 'user-menu', path: '/', step: press('User menu') },
  { name: 'gateways', path: '/gateways' },
  { name: 'gateway-new', path: '/gateways/new' },
  { name: 'gateway', path: '/gateways', step: follow('Sign-in by SMS') },
  { name: 'gateway-test', path: '/gateways', step: atGateway('Send a test') },
  { name: 'gateway-rotate', path: '/gateways', step: atGateway('Rotate key') },
  { name: 'gateway-routing', path: '/gateways', step: followBoth('Sign-in by SMS', 'How it is shared') },
  { name: 'gateway-new-messages', path: '/gateways/new', step: newMailGateway },
  { name: 'gateway-messages', path: '/gateways', step: follow('Order confirmation') },
  { name: 'template', path: '/gateways', step: atTemplate },
  { name: 'template-problem', path: '/gateways', step: atBrokenTemplate },
  { name: 'template-compare', path: '/gateways', step: atComparison },
  { name: 'gateway-errors', path: '/gateways/new', step: press('Create gateway') },
  { name: 'gateways-none', path: '/gateways?search=nothing' },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'deliveries-filtered', path: '/deliveries?status=UNDELIVERED&channel=SMS' },
  { name: 'deliveries-none', path: '/deliveries?search=nothing' },
  { name: 'deliveries-live', path: '/deliveries?live=1' },
  {
    name: 'delivery',
    path: '/deliveries',
    step: firstRow,
  },
  { name: 'messages', path: '/messages' },
  { name: 'messages-none', path: '/messages?status=paused' },
  { name: 'message-new', path: '/messages/new' },
  { name: 'campaign-new', path: '/messages/campaigns/new' },
  { name: 'campaign-errors', path: '/messages/campaigns/new', step: press('Upload') },
  { name: 'campaign-columns', path: '/messages', step: follow('New shop in Bandung') },
  { name: 'campaign-check', path: '/messages/campaigns/new', step: checkFile },
  { name: 'campaign-finished', path: '/messages', step: follow('Batik weekend') },
  { name: 'campaign-scheduled', path: '/messages', step: follow('Independence Day') },
  { name: 'suppressions', path: '/messages/suppressions' },
  { name: 'suppression-new', path: '/messages/suppressions', step: press('Add') },
  { name: 'unsubscribe-unknown', path: '/unsubscribe/nothing', signedOut: true },
  { name: 'statistics', path: '/statistics' },
  { name: 'statistics-compare', path: '/statistics/compare' },
  { name: 'statistics-operators', path: '/statistics?by=operator&range=30d' },
  { name: 'health', path: '/health' },
  { name: 'health-product', path: '/health/citcall.smsotp' },
  { name: 'status', path: '/status', signedOut: true },
  { name: 'callbacks', path: '/callbacks' },
  { name: 'callback-endpoint-new', path: '/callbacks/new' },
  { name: 'callback-endpoint-errors', path: '/callbacks/new', step: press('Create endpoint') },
  { name: 'callback-endpoint', path: '/callbacks', step: firstRow },
  { name: 'callback-rotate', path: '/callbacks', step: atEndpoint('Rotate secret') },
  { name: 'callback-replay', path: '/callbacks', step: atEndpoint('Send again …') },
  {
    name: 'callback',
    path: '/callbacks',
    step: async page => {
      await firstRow(page)
      await page.waitForURL(/callbacks\/\w/)
      await firstRow(page)
    },
  },
  { name: 'settings-general', path: '/settings/general' },
  { name: 'settings-keys', path: '/settings/keys' },
  { name: 'settings-key-new', path: '/settings/keys', step: press('New key') },
  { name: 'settings-team-invite', path: '/settings/team', step: press('Invite') },
  { name: 'settings-team', path: '/settings/team' },
  { name: 'settings-credentials', path: '/settings/credentials' },
  { name: 'settings-credential-new', path: '/settings/credentials/new' },
  { name: 'settings-credential-written', path: '/settings/credentials/new', step: writeVendor },
  { name: 'settings-audit', path: '/settings/audit' },
  { name: 'account', path: '/account' },
  { name: 'account-security', path: '/account/security' },
  { name: 'account-second-factor', path: '/account/security', step: press('Turn on') },
  { name: 'operator-merchants', path: '/operator/merchants' },
  { name: 'operator-merchant-new', path: '/operator/merchants/new' },
  { name: 'operator-merchant', path: '/operator/merchants', step: follow('Toko Nusantara') },
  { name: 'operator-vendors', path: '/operator/vendors' },
  { name: 'operator-credentials', path: '/operator/credentials' },
  { name: 'operator-prices', path: '/operator/prices' },
  { name: 'operator-price-new', path: '/operator/prices/new' },
  { name: 'operator-price-import', path: '/operator/prices/import' },
  { name: 'docs', path: '/docs' },
  { name: 'docs-endpoints', path: '/docs/endpoints' },
  { name: 'docs-interface', path: '/docs/interface' },
  { name: 'docs-callbacks', path: '/docs/callbacks' },
  { name: 'docs-errors', path: '/docs/errors' },
  { name: 'docs-signed-out', path: '/docs', signedOut: true },
  { name: 'not-allowed', path: '/not-allowed' },
  { name: 'not-found', path: '/nowhere' },
]
