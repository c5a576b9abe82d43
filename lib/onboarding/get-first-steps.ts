import { sql } from '#db/client.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export const firstSteps = ['gateway', 'key', 'sent', 'verified', 'callback'] as const

/** How far a merchant is on the way to its first verified code, and to hearing of it. */
export interface FirstSteps {
  gateway: boolean
  key: boolean
  sent: boolean
  verified: boolean
  /** An endpoint is told of its deliveries. */
  callback: boolean
  /** The gateway to send the first code with. */
  example: { key: string; name: string; channel: Channel } | null
  /** How the newest merchant key begins: the rest is known to its owner alone. */
  keyPrefix: string | null
}

/** Reads from what there is which of the first steps are done; only the newest 1000 deliveries are looked at. */
export async function getFirstSteps(merchantId: string): Promise<FirstSteps> {
  const [row] = await sql()<Omit<FirstSteps, 'gateway' | 'key'>[]>`
    with newest as (
      select status, sent_at from deliveries where merchant_id = ${merchantId} order by id desc limit 1000
    )
    select
      exists (select from newest where sent_at is not null) as sent,
      exists (select from newest where status = 'Verified') as verified,
      exists (select from callback_endpoints
        where merchant_id = ${merchantId} and kind = 'status' and disabled_at is null) as callback,
      (select jsonb_build_object('key', key, 'name', name, 'channel', channel) from gateways
        where merchant_id = ${merchantId} order by enabled desc, id limit 1) as example,
      (select prefix from merchant_keys where merchant_id = ${merchantId} and revoked_at is null
        and (expires_at is null or expires_at > now()) order by id desc limit 1) as "keyPrefix"`
  const found = row ?? { sent: false, verified: false, callback: false, example: null, keyPrefix: null }
  return { ...found, gateway: found.example !== null, key: found.keyPrefix !== null }
}

/** The first step that is not done. */
export function findNextStep(steps: FirstSteps): (typeof firstSteps)[number] | undefined {
  return firstSteps.find(step => !steps[step])
}
