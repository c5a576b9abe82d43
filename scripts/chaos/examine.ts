import type postgres from 'postgres'

interface Told {
  sent: ReadonlySet<string>
  verified: ReadonlySet<string>
}

/** What must hold in the database however often the process died; each with the figure that breaks it. */
export async function examine(sql: postgres.Sql, { sent, verified }: Told): Promise<Record<string, number>> {
  const count = async (query: postgres.PendingQuery<postgres.Row[]>) => Number((await query)[0]?.count)
  return {
    'answered as sent, but not there or without an end': await count(sql`
      SELECT count(*) FROM unnest(${[...sent]}::uuid[]) AS told (id) LEFT JOIN deliveries d USING (id)
      WHERE d.id IS NULL OR d.status IN ('PROCESSING', 'ERROR')`),
    'answered as verified, but not verified': await count(sql`
      SELECT count(*) FROM unnest(${[...verified]}::uuid[]) AS told (id) LEFT JOIN deliveries d USING (id)
      WHERE d.status IS DISTINCT FROM 'Verified'`),
    'deliveries without an end': await count(
      sql`SELECT count(*) FROM deliveries WHERE status = 'PROCESSING'`,
    ),
    'deliveries charged otherwise than once, or charged though not sent': await count(sql`
      SELECT count(*) FROM deliveries d LEFT JOIN LATERAL (
        SELECT count(*) AS entries, sum(amount_micros) AS amount FROM ledger_entries
        WHERE journal_id = d.id AND account = 'merchant') l ON true
      WHERE CASE d.status WHEN 'ERROR' THEN l.entries <> 0 OR d.charge <> 'released'
        ELSE l.entries <> 1 OR l.amount <> -d.charged_micros OR d.charge <> 'settled' END`),
    'charges without a delivery': await count(sql`
      SELECT count(*) FROM ledger_entries l
      WHERE kind = 'charge' AND NOT EXISTS (SELECT FROM deliveries d WHERE d.id = l.journal_id)`),
    'sum of the ledger, micros': await count(sql`
      SELECT coalesce(sum(amount_micros), 0) AS count FROM ledger_entries`),
    'wallets that differ from their ledger or still hold money': await count(sql`
      SELECT count(*) FROM wallets w WHERE held_micros(merchant_id) <> 0 OR available_micros <> (
        SELECT sum(amount_micros) FROM ledger_entries l WHERE l.merchant_id = w.merchant_id AND account = 'merchant')`),
  }
}

/** Messages that the vendors took beyond the first for each number. */
export async function countDuplicates(sandboxUrl: string): Promise<number> {
  const response = await fetch(`${sandboxUrl}/_journal`)
  const { entries } = (await response.json()) as { entries: { recipient: string | null; outcome: string }[] }
  const taken = entries.filter(({ outcome, recipient }) => outcome === 'accepted' && recipient)
  return taken.length - new Set(taken.map(({ recipient }) => recipient)).size
}
