import { vi } from 'vitest'
import { sql } from '#db/client.ts'
import { citcall } from '#lib/vendors/citcall.ts'
import type { Product, SendOutcome } from '#lib/vendors/vendor.ts'

const product = citcall.products.find(({ id }) => id === 'citcall.smsotp') as Product

export const accepted: SendOutcome = { kind: 'accepted', vendorMessageId: '1' }
export const down: SendOutcome = { kind: 'unavailable', reason: 'the vendor answered HTTP 503' }

/** One more process as far as circuits are concerned: what it remembers is its own. */
export async function newProcess() {
  vi.resetModules()
  const { admitCall } = await import('../admit-call.ts')
  const { reportCall } = await import('../report-call.ts')
  const { forgetCircuits } = await import('../circuits.ts')
  return {
    forgetCircuits,
    admit: (account = '') => admitCall({ product, account }),
    /** Tells of a call that was admitted before. */
    tell: (outcome: SendOutcome, trial?: number) =>
      reportCall({ route: { product, account: '' }, outcome, givenMs: 5000, trial }),
    /** Asks, calls if it may, and tells; what became of it. */
    async call(outcome: SendOutcome, { account = '', givenMs = 5000 } = {}) {
      const route = { product, account }
      const admission = await admitCall(route)
      if (admission.kind === 'skip') return admission
      await reportCall({ route, outcome, givenMs, trial: admission.trial })
      return admission
    },
  }
}

export async function circuit(account = '') {
  const [row] = await sql()<{ state: string; openings: number; failures: number; waitMs: number }[]>`
    select state, openings, failures, extract(epoch from retry_at - now())::float8 * 1000 as "waitMs"
    from circuits where product_id = ${product.id} and account = ${account}`
  return row
}

/** Lets the time until the next trial pass. */
export async function passWait(...processes: { forgetCircuits: () => void }[]): Promise<void> {
  await sql()`update circuits set retry_at = now() - interval '1 millisecond' where state <> 'closed'`
  for (const process of processes) process.forgetCircuits()
}
