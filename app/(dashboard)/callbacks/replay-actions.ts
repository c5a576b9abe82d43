'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { replayCallback } from '#lib/callbacks/replay-callback.ts'
import { type ReplaySinceOutcome, replaySince } from '#lib/callbacks/replay-since.ts'
import { replayInput } from '#lib/callbacks/schema.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { parseMoment } from '#lib/core/parse-moment.ts'
import { say } from '#lib/i18n/say.ts'

type Queued = ActionResult<{ count: number }>

/** Sends one callback again. */
export async function replayOne(id: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('callbacks.change', '/callbacks')
  const outcome = await replayCallback(actor, z.uuid().parse(id))
  if (outcome.kind === 'gone') return { kind: 'refused', message: say('callbackGone') }
  if (outcome.kind === 'off') return { kind: 'refused', message: say('endpointOff') }
  revalidatePath('/callbacks', 'layout')
  revalidatePath('/deliveries', 'layout')
  return { kind: 'done', data: undefined }
}

/** Sends again what an endpoint should have got since a moment on the merchant's clocks. */
export async function replayFrom(endpointId: unknown, input: unknown): Promise<Queued> {
  const { actor, merchant } = await requireMerchant('callbacks.change', '/callbacks')
  const id = z.uuid().parse(endpointId)
  const parsed = replayInput.safeParse(input)
  if (!parsed.success) return { kind: 'refused', errors: fieldErrors(parsed.error) }
  const since = parseMoment(parsed.data.since, merchant.timeZone)
  const refuse = (message: string): Queued => ({ kind: 'refused', errors: [{ field: 'since', message }] })
  if (!since) return refuse(say('moment'))
  if (since > new Date()) return refuse(say('momentFuture'))
  return queuedResult(await replaySince(actor, id, since, parsed.data.which))
}

/** Sends what was held while the endpoint was off. */
export async function replayHeld(endpointId: unknown): Promise<Queued> {
  const { actor } = await requireMerchant('callbacks.change', '/callbacks')
  return queuedResult(await replaySince(actor, z.uuid().parse(endpointId), new Date(0), 'held'))
}

function queuedResult(outcome: ReplaySinceOutcome): Queued {
  if (outcome.kind === 'gone') return { kind: 'refused', message: say('endpointGone') }
  if (outcome.kind === 'off') return { kind: 'refused', message: say('endpointOff') }
  revalidatePath('/callbacks', 'layout')
  return { kind: 'done', data: { count: outcome.count } }
}
