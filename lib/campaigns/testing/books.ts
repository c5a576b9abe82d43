import { sql } from '#db/client.ts'

/** What a merchant has by its wallet and by its ledger, in units of the currency; they must agree at any time. */
export async function books(merchantId: string) {
  const [row] = await sql()`
    select (available_micros / 1000000)::int as available, (held_micros(merchant_id) / 1000000)::int as held,
      (select sum(amount_micros) / 1000000 from ledger_entries where merchant_id = ${merchantId}
        and account = 'merchant')::int as balance,
      (select count(*)::int from ledger_entries where merchant_id = ${merchantId} and kind = 'charge'
        and account = 'merchant') as charges
    from wallets where merchant_id = ${merchantId}`
  return row as { available: number; held: number; balance: number; charges: number }
}
