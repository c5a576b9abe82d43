import type { Actor } from '#lib/audit/record-change.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { allowListInput } from './schema.ts'
import { type StoreOutcome, storeMerchant } from './store-merchant.ts'

/** Sets the addresses that a merchant's keys work from, if its settings are still as they were at `seen`. */
export async function setAllowList(actor: Actor, seen: Date, input: unknown): Promise<StoreOutcome> {
  const parsed = allowListInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  return storeMerchant(actor, seen, { allowedIps: parsed.data.addresses })
}
