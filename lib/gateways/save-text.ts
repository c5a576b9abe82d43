import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { gatewayTexts } from '#db/schema/gateways.ts'

export interface GatewayText {
  subject: string | null
  message: string | null
  escapeValues: boolean
}

/**
 * Keeps a gateway's text as its next version, unless it is what it was `before` or there is none. The gateway must be
 * locked or new in this transaction.
 */
export async function saveText(
  tx: Tx,
  { gatewayId, savedBy }: { gatewayId: string; savedBy: string },
  { subject, message, escapeValues }: GatewayText,
  before?: GatewayText,
): Promise<void> {
  if (message === null) return
  if (
    before &&
    before.subject === subject &&
    before.message === message &&
    before.escapeValues === escapeValues
  ) {
    return
  }
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${gatewayTexts.version}), 0)::int` })
    .from(gatewayTexts)
    .where(eq(gatewayTexts.gatewayId, gatewayId))
  const version = (last?.version ?? 0) + 1
  await tx.insert(gatewayTexts).values({ gatewayId, version, subject, message, escapeValues, savedBy })
}
