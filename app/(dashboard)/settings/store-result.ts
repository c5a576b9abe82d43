import type { ActionResult } from '#components/form/action-result.ts'
import { say } from '#lib/i18n/say.ts'
import type { StoreOutcome } from '#lib/merchants/store-merchant.ts'

/** What the form of a merchant's settings is told of the outcome. */
export function storeResult(outcome: StoreOutcome): ActionResult<{ updatedAt: Date }> {
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('settingsStale') }
  return { kind: 'done', data: { updatedAt: outcome.updatedAt } }
}
