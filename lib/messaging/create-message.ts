import { byteaText, callBatch, isStatementFailure, violatedConstraint } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { AppError } from '#lib/core/error.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import type { PlannedRoute } from '#lib/routing/plan-routes.ts'
import { inTurn } from './message-turn.ts'
import { priceColumns } from './price-columns.ts'
import type { Recipient } from './recipient.ts'

export interface NewMessage {
  id: string
  gateway: ConfiguredGateway
  recipient: Recipient
  routes: readonly [PlannedRoute, ...PlannedRoute[]]
  segments: number
  /** What it says, as `sealContent` made it; absent: it is not kept. */
  content?: string
}
type Verdict = 'accepted' | 'balance' | 'again'
interface Row {
  merchantId: string
  rules: ReturnType<typeof messageRules>
  values: { id: string; recipient: string; recipient_hash: string; content: string | undefined }
}

const accept = createBatch<Row, Verdict | undefined>({
  keyOf: row => row.values.id,
  rowsMax: 64,
  splitsOn: isStatementFailure,
  run: async rows => {
    const asked = new Map<string, bigint>()
    const groups = rows.map(({ merchantId, rules, values }) => {
      const total = (asked.get(merchantId) ?? 0n) + BigInt(rules.price_micros)
      asked.set(merchantId, total)
      return { ...rules, deliveries: [{ ...values, asked_micros: total.toString() }] }
    })
    const verdicts = await inTurn(() =>
      callBatch<{ id: string; verdict: Verdict }>('accept_messages', groups),
    )
    const byId = new Map(verdicts.map(({ id, verdict }) => [id, verdict]))
    return rows.map(({ values }) => byId.get(values.id))
  },
})

/**
 * Puts a message on disk as PROCESSING with its price reserved; nothing is sent before. Throws `balanceShort`.
 */
export async function createMessage(message: NewMessage): Promise<void> {
  const { id, gateway, recipient, content } = message
  const row = {
    merchantId: gateway.merchantId,
    rules: messageRules(message),
    values: { id, recipient: recipient.address, recipient_hash: byteaText(recipient.hash), content },
  }
  // There was enough for this one alone. The first of a merchant in a batch never has to ask again.
  let verdict: Verdict | undefined
  do verdict = await accept(row).catch(refuseOverdraft)
  while (verdict === 'again')
  if (verdict === 'balance') throw new AppError('balanceShort')
  if (verdict !== 'accepted') throw new Error('accept_messages left a message out')
}

/** What is the same for all messages of a gateway by these routes, as `accept_messages` reads it. */
export function messageRules({
  gateway,
  recipient,
  routes,
  segments,
}: Pick<NewMessage, 'gateway' | 'routes' | 'segments'> & { recipient: Pick<Recipient, 'country'> }) {
  return {
    merchant_id: gateway.merchantId,
    gateway_id: gateway.id,
    channel: gateway.channel,
    purpose: gateway.purpose,
    country: recipient.country,
    ...priceColumns(routes, segments),
    currency: gateway.merchant.currency,
    content_days: gateway.merchant.messageDays,
  }
}

/** Several batches read the same balance and together asked for more: the one that came last is refused. */
function refuseOverdraft(error: unknown): never {
  if (violatedConstraint(error) === 'wallets_within_limit') throw new AppError('balanceShort')
  throw error
}
