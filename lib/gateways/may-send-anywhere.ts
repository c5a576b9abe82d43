import type { AnyActor } from '#lib/audit/record-change.ts'
import { env } from '#lib/core/env.ts'

/** Operators know their network; in a sandbox every vendor is at an inner address. Others use public addresses. */
export function maySendAnywhere(actor: AnyActor): boolean {
  return actor.merchantId === null || env().SANDBOX_URL !== undefined
}
