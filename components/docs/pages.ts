/** The documentation in its order; texts are `components/docs/content/<language>/<page>.md`. */
export const docsPages = [
  { page: 'quick-start', href: '/docs', titleKey: 'pages.quickStart', group: 'start' },
  { page: 'endpoints', href: '/docs/endpoints', titleKey: 'pages.endpoints', group: 'start' },
  { page: 'verifying', href: '/docs/verifying', titleKey: 'pages.verifying', group: 'guides' },
  { page: 'messages', href: '/docs/messages', titleKey: 'pages.messages', group: 'guides' },
  { page: 'templates', href: '/docs/templates', titleKey: 'pages.templates', group: 'guides' },
  { page: 'callbacks', href: '/docs/callbacks', titleKey: 'pages.callbacks', group: 'guides' },
  { page: 'limits', href: '/docs/limits', titleKey: 'pages.limits', group: 'guides' },
  { page: 'idempotency', href: '/docs/idempotency', titleKey: 'pages.idempotency', group: 'guides' },
  { page: 'phone-numbers', href: '/docs/phone-numbers', titleKey: 'pages.phoneNumbers', group: 'guides' },
  { page: 'missed-call', href: '/docs/missed-call', titleKey: 'pages.missedCall', group: 'guides' },
  { page: 'whatsapp', href: '/docs/whatsapp', titleKey: 'pages.whatsapp', group: 'guides' },
  { page: 'testing', href: '/docs/testing', titleKey: 'pages.testing', group: 'guides' },
  { page: 'interface', href: '/docs/interface', titleKey: 'pages.interface', group: 'guides' },
  { page: 'errors', href: '/docs/errors', titleKey: 'pages.errors', group: 'tables' },
  { page: 'statuses', href: '/docs/statuses', titleKey: 'pages.statuses', group: 'tables' },
  { page: 'sip', href: '/docs/sip', titleKey: 'pages.sip', group: 'tables' },
] as const

export const docsGroups = ['start', 'guides', 'tables'] as const
export type DocsPage = (typeof docsPages)[number]
export type DocsPageName = DocsPage['page']

/** Made by Scalar from the OpenAPI document: a page of its own, outside the order. */
export const referenceHref = '/docs/reference'
