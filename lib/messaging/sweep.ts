import { sql } from '#db/client.ts'

/**
 * Ends deliveries that have been PROCESSING for more than 30 seconds: their process died or their vendor never
 * told. They become ERROR and their money returns. Returns how many were ended.
 */
export async function sweepDeliveries(): Promise<number> {
  const [row] = await sql()<{ swept: number }[]>`
    select sweep_deliveries(interval '30 seconds', 500) as swept`
  return row?.swept ?? 0
}
