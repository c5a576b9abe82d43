import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { callbackAttempts, callbackEndpoints, callbacks } from '#db/schema/callbacks.ts'
import { isId } from '#lib/core/id.ts'
import { maskRecipient } from '#lib/core/phone.ts'
import { buildBody } from './body.ts'
import { type CallbackFacts, readFacts } from './facts.ts'
import { type CallbackRow, callbackColumns } from './list-callbacks.ts'

type Attempt = typeof callbackAttempts.$inferSelect

export interface Callback extends CallbackRow {
  endpointId: string
  /** Null: the endpoint is gone. */
  url: string | null
  /** What is sent, for people to look at: code and recipient masked. Undefined: it cannot be made any more. */
  body: unknown
  attemptsMade: Attempt[]
}

/** One callback of a merchant with its attempts in order; undefined also when it is another merchant's. */
export async function findCallback(merchantId: string, id: string): Promise<Callback | undefined> {
  if (!isId(id)) return undefined
  const [row] = await db()
    .select({ ...callbackColumns, endpointId: callbacks.endpointId, url: callbackEndpoints.url })
    .from(callbacks)
    .leftJoin(
      callbackEndpoints,
      and(eq(callbackEndpoints.id, callbacks.endpointId), eq(callbackEndpoints.merchantId, merchantId)),
    )
    .where(and(eq(callbacks.id, id), eq(callbacks.merchantId, merchantId)))
  if (!row) return undefined
  const [[facts], attemptsMade] = await Promise.all([
    readFacts(merchantId, [row.id]),
    db()
      .select()
      .from(callbackAttempts)
      .where(eq(callbackAttempts.callbackId, row.id))
      .orderBy(asc(callbackAttempts.attempt)),
  ])
  return { ...row, body: facts && maskedBody(facts), attemptsMade }
}

function maskedBody(facts: CallbackFacts): unknown {
  const { text } = buildBody(facts, { masked: true })
  if (text === undefined) return undefined
  const body = JSON.parse(text)
  const recipient = facts.recipient && maskRecipient(facts.recipient)
  if (recipient && 'phone' in body) body.phone = recipient
  if (recipient && 'email' in body) body.email = recipient
  return body
}
