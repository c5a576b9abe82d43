import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways, gatewayTexts } from '#db/schema/gateways.ts'
import { isId } from '#lib/core/id.ts'

/** One version of a gateway's text; undefined when there is none, also when the gateway is another merchant's. */
export async function findText(
  merchantId: string,
  gatewayId: string,
  version: number,
): Promise<{ subject: string | null; message: string; escapeValues: boolean } | undefined> {
  if (!isId(gatewayId)) return undefined
  const [found] = await db()
    .select({
      subject: gatewayTexts.subject,
      message: gatewayTexts.message,
      escapeValues: gatewayTexts.escapeValues,
    })
    .from(gatewayTexts)
    .innerJoin(gateways, and(eq(gateways.id, gatewayTexts.gatewayId), eq(gateways.merchantId, merchantId)))
    .where(and(eq(gatewayTexts.gatewayId, gatewayId), eq(gatewayTexts.version, version)))
  return found
}
