import { log } from '#lib/core/log.ts'
import { claimTrial, findOpenCircuit } from './circuits.ts'
import { findOverride } from './find-override.ts'
import type { Route } from './plan-routes.ts'

/** Whether a route may be called now. `trial`: the call decides whether its circuit closes. */
type Admission =
  | { kind: 'call'; trial?: number }
  | { kind: 'skip'; reason: string; retryAfterSeconds: number }

/**
 * Whether a route may be called: not while its circuit is open, but for one trial a second, nor while an operator
 * calls the product unhealthy. Trouble with the database stops no call.
 */
export async function admitCall({
  product,
  account,
}: Pick<Route, 'product' | 'account'>): Promise<Admission> {
  try {
    // A merchant's own account is the merchant's: an operator speaks of the platform's.
    const override = account === '' ? await findOverride(product.id) : undefined
    if (override?.status === 'unhealthy') {
      return skip(`the operator says: ${override.reason}`, override.until.getTime() - Date.now())
    }
    const circuit = override ? undefined : await findOpenCircuit(product.id, account)
    if (!circuit) return { kind: 'call' }
    const trial =
      circuit.trialAt > performance.now() ? undefined : await claimTrial(circuit, product.id, account)
    return trial === undefined
      ? skip(circuit.reason, circuit.trialAt - performance.now())
      : { kind: 'call', trial }
  } catch (error) {
    log().warn({ err: error, product: product.id }, 'the circuit could not be read')
    return { kind: 'call' }
  }
}

function skip(reason: string, waitMs: number): Admission {
  return { kind: 'skip', reason, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
}
