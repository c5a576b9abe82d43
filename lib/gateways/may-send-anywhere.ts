import { env } from '#lib/core/env.ts'

/**
 * Whether an account, by whose it is, may send to any address: operators know their network, and in a sandbox every
 * vendor is at an inner one. Others use public addresses.
 */
export function maySendAnywhere(owner: { merchantId: string | null }): boolean {
  return owner.merchantId === null || env().SANDBOX_URL !== undefined
}
