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

/** Every screen of the product: add yours here. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'overview', path: '/' },
  { name: 'palette', path: '/', step: press('Search and commands') },
  { name: 'user-menu', path: '/', step: press('User menu') },
  { name: 'gateways', path: '/gateways' },
  { name: 'gateway-new', path: '/gateways/new' },
  { name: 'gateway', path: '/gateways', step: follow('Sign-in by SMS') },
  { name: 'deliveries', path: '/deliveries' },
  {
    name: 'delivery',
    path: '/deliveries',
    step: page => page.locator('[data-row-link]').first().click(),
  },
  { name: 'docs', path: '/docs' },
  { name: 'docs-endpoints', path: '/docs/endpoints' },
  { name: 'docs-interface', path: '/docs/interface' },
  { name: 'docs-errors', path: '/docs/errors' },
  { name: 'docs-signed-out', path: '/docs', signedOut: true },
  { name: 'not-allowed', path: '/not-allowed' },
  { name: 'not-found', path: '/nowhere' },
]
