import { sql } from '#db/client.ts'

const chunk = 5_000

/** Holds all that waits for an endpoint that is off: nothing is lost, and a replay sends it. Returns how many. */
export async function holdCallbacks(endpointId: string): Promise<number> {
  for (let held = 0; ; ) {
    const rows = await sql()`
      update callbacks set state = 'held', due_at = null where id = any (array(
        select id from callbacks where endpoint_id = ${endpointId} and due_at is not null limit ${chunk}
        for update skip locked))`
    held += rows.count
    if (rows.count < chunk) return held
  }
}
