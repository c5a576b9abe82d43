import {
  BookOpenText,
  ChartNoAxesCombined,
  HeartPulse,
  LayoutGrid,
  type LucideIcon,
  Megaphone,
  Send,
  Settings,
  Waypoints,
  Webhook,
  Wrench,
} from 'lucide-react'
import type { Operation } from '#lib/auth/operations.ts'
import type { Messages } from '#lib/i18n/messages.ts'

export type PlaceKey = keyof Messages['shell']['places']

interface Page {
  href: string
  key: PlaceKey
  /** What one must be allowed to do to open it; `operator`: run the installation. */
  needs: Operation | 'operator'
}

export interface Place extends Page {
  icon: LucideIcon
  group: 'work' | 'build' | 'manage'
  /** Pages of a navigation of their own; the place opens at the first that is allowed. */
  pages?: readonly Page[]
}

/** The left navigation from top to bottom, and the pages that the palette finds. */
export const places: readonly Place[] = [
  { href: '/', key: 'overview', icon: LayoutGrid, group: 'work', needs: 'overview.view' },
  { href: '/gateways', key: 'gateways', icon: Waypoints, group: 'work', needs: 'gateways.view' },
  { href: '/messages', key: 'messages', icon: Megaphone, group: 'work', needs: 'campaigns.view' },
  { href: '/deliveries', key: 'deliveries', icon: Send, group: 'work', needs: 'deliveries.view' },
  {
    href: '/statistics',
    key: 'statistics',
    icon: ChartNoAxesCombined,
    group: 'work',
    needs: 'statistics.view',
  },
  { href: '/health', key: 'health', icon: HeartPulse, group: 'work', needs: 'health.view' },
  { href: '/callbacks', key: 'callbacks', icon: Webhook, group: 'build', needs: 'callbacks.view' },
  { href: '/docs', key: 'docs', icon: BookOpenText, group: 'build', needs: 'docs.view' },
  {
    href: '/settings',
    key: 'settings',
    icon: Settings,
    group: 'manage',
    needs: 'overview.view',
    pages: [
      { href: '/settings/general', key: 'general', needs: 'merchant.view' },
      { href: '/settings/keys', key: 'keys', needs: 'keys.view' },
      { href: '/settings/team', key: 'team', needs: 'team.view' },
      { href: '/settings/credentials', key: 'credentials', needs: 'credentials.view' },
      { href: '/settings/audit', key: 'audit', needs: 'audit.view' },
    ],
  },
  {
    href: '/operator',
    key: 'operator',
    icon: Wrench,
    group: 'manage',
    needs: 'operator',
    pages: [
      { href: '/operator/merchants', key: 'merchants', needs: 'operator' },
      { href: '/operator/vendors', key: 'vendors', needs: 'operator' },
      { href: '/operator/credentials', key: 'platformCredentials', needs: 'operator' },
      { href: '/operator/prices', key: 'prices', needs: 'operator' },
    ],
  },
]
