import type { VendorName } from './accounts.ts'
import { BoundedMap } from './bounded-map.ts'
import { createJournal } from './journal.ts'
import { createMerchant } from './merchant/store.ts'
import type { Places } from './pages/layout.ts'
import { createPhones } from './phones/store.ts'
import { createReportQueue } from './reports.ts'
import { createScenario } from './scenario.ts'

export type World = ReturnType<typeof createWorld>

/** Everything one running sandbox remembers; two sandboxes in a process share nothing. */
export function createWorld() {
  const scenario = createScenario()
  return {
    scenario,
    journal: createJournal(),
    phones: createPhones(),
    reports: createReportQueue(scenario),
    webhooks: new Map<VendorName, string>(),
    /** Addresses that have not confirmed their subscription yet, by its token. */
    subscriptions: new BoundedMap<string, string>(1000),
    /** TXT records, by name. */
    dns: new BoundedMap<string, string>(1000),
    merchant: createMerchant(),
    /** Known once the servers listen. */
    places: { vendors: '', merchant: '' } as Places,
  }
}
