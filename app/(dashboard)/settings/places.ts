import type { Operation } from '#lib/auth/operations.ts'

/** The pages of the settings and what one must be allowed to do to open each. */
export const settingsPlaces = [
  { key: 'general', href: '/settings/general', operation: 'merchant.view' },
  { key: 'keys', href: '/settings/keys', operation: 'keys.view' },
  { key: 'team', href: '/settings/team', operation: 'team.view' },
  { key: 'credentials', href: '/settings/credentials', operation: 'credentials.view' },
  { key: 'audit', href: '/settings/audit', operation: 'audit.view' },
  { key: 'security', href: '/account/security', operation: 'overview.view' },
] as const satisfies { key: string; href: string; operation: Operation }[]
