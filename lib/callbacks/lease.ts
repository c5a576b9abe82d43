import { batchSql } from '#db/client.ts'
import type { CallbackFacts } from './facts.ts'

/** Longer than a try may take, so that a try whose lease is young ends within it. */
export const leaseSeconds = 60
/** The endpoint before all others. */
export const firstPosition = '00000000-0000-0000-0000-000000000000'

interface Request {
  position: string
  /** Endpoint → free places, where we know better than `windowNew`. */
  windows: Record<string, number>
  windowNew: number
  rowsMax: number
  failingMax: number
}
export interface Lease {
  callbacks: CallbackFacts[]
  /** Where to go on. */
  position: string
  /** False: there are endpoints that were not looked at. */
  allSeen: boolean
}
type Row = CallbackFacts & { next_position: string; all_seen: boolean }

const endpointsMax = 500

/** Takes due callbacks, fairly by endpoint, so that no other worker sends them until the lease ends. */
export async function leaseCallbacks({
  position,
  windows,
  windowNew,
  rowsMax,
  failingMax,
}: Request): Promise<Lease> {
  const sql = batchSql('lease_callbacks')
  const rows = await sql<Row[]>`
    select f.*, l.next_position, l.all_seen
    from lease_callbacks(${position}, ${JSON.stringify(windows)}::text::jsonb, ${windowNew}, ${rowsMax},
      ${failingMax}, ${endpointsMax}, make_interval(secs => ${leaseSeconds})) l
    left join lateral callback_facts(l.leased) f on true`
  const [first] = rows
  return {
    callbacks: rows.filter(row => row.id !== null),
    position: first?.next_position ?? firstPosition,
    allSeen: first?.all_seen ?? true,
  }
}
