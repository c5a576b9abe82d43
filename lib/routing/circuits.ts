import { cached } from '#db/cache.ts'
import { sql } from '#db/client.ts'

/** A circuit that is not closed, as this process knows it. */
export interface Circuit {
  state: 'open' | 'half_open'
  /** What the vendor said last. */
  reason: string
  /** When the next trial may go out, by this process's `performance.now()`. */
  trialAt: number
}

interface Row {
  key: string
  state: Circuit['state']
  reason: string | null
  waitMs: number
}

function circuitKey(productId: string, account: string): string {
  return `${productId} ${account}`
}

/** The circuits that are not closed; from the process's cache. */
const findCircuits = cached(async () => {
  const rows = await sql()<Row[]>`
    select product_id || ' ' || account as key, state, reason,
      extract(epoch from retry_at - clock_timestamp())::float8 * 1000 as "waitMs"
    from circuits where state <> 'closed'`
  const now = performance.now()
  return new Map<string, Circuit>(
    rows.map(({ key, state, reason, waitMs }) => [
      key,
      { state, reason: reason ?? '', trialAt: now + waitMs },
    ]),
  )
})

/** The product's circuit unless it is closed. `account`: a merchant's own, or empty. */
export async function findOpenCircuit(productId: string, account: string): Promise<Circuit | undefined> {
  return (await findCircuits('all'))?.get(circuitKey(productId, account))
}

/** This process has changed a circuit, or somebody else has. */
export const forgetCircuits = findCircuits.forget

/** Takes the trial that is due: the opening it belongs to, or undefined when another process was faster. */
export async function claimTrial(
  circuit: Circuit,
  productId: string,
  account: string,
): Promise<number | undefined> {
  // Nobody else here asks meanwhile.
  circuit.trialAt = performance.now() + 1000
  const [row] = await sql()<{ opening: number | null; waitMs: number }[]>`
    select opening, wait_ms as "waitMs" from claim_trial(${productId}, ${account})`
  if (!row) forgetCircuits()
  else circuit.trialAt = performance.now() + row.waitMs
  return row?.opening ?? undefined
}
