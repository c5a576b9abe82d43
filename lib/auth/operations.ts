import type { Role } from '#db/schema/merchants.ts'

const everybody: readonly Role[] = ['owner', 'admin', 'engineer', 'finance', 'viewer']
const builders: readonly Role[] = ['owner', 'admin', 'engineer']
const leaders: readonly Role[] = ['owner', 'admin']
const withMoney: readonly Role[] = ['owner', 'admin', 'engineer', 'finance']

/** What can be done for a merchant, and by whom. Pages, actions, navigation and tests all read this table. */
const operations = {
  'overview.view': everybody,
  'onboarding.dismiss': builders,
  'balance.view': withMoney,
  'gateways.view': everybody,
  'gateways.change': builders,
  'gateways.rotateKey': builders,
  'gateways.testSend': builders,
  'credentials.view': builders,
  'credentials.change': builders,
  'deliveries.view': everybody,
  'deliveries.export': withMoney,
  'messages.read': builders,
  'messages.send': builders,
  'campaigns.view': everybody,
  'campaigns.change': builders,
  'campaigns.export': withMoney,
  'suppressions.view': builders,
  'suppressions.change': builders,
  'statistics.view': everybody,
  'health.view': everybody,
  'callbacks.view': builders,
  'callbacks.change': builders,
  'docs.view': everybody,
  'keys.view': builders,
  'keys.change': builders,
  'team.view': everybody,
  'team.change': leaders,
  'team.changeOwners': ['owner'],
  'merchant.view': leaders,
  'merchant.change': leaders,
  'audit.view': leaders,
} as const satisfies Record<string, readonly Role[]>

export type Operation = keyof typeof operations

/** Whether somebody with this role may do it. */
export function mayDo(role: Role, operation: Operation): boolean {
  return (operations[operation] as readonly Role[]).includes(role)
}
