'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { addPrice } from '#lib/billing/add-price.ts'
import { endPrice } from '#lib/billing/end-price.ts'
import { say } from '#lib/i18n/say.ts'
import { readerZone } from '../reader-zone.ts'

const list = '/operator/prices'

/** `present`: the price was in the list already. */
export async function add(input: unknown): Promise<ActionResult<{ present: boolean }>> {
  const { actor } = await requireOperator(list)
  const { timeZone } = await readerZone()
  const outcome = await addPrice(actor, input, timeZone)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath(list)
  return { kind: 'done', data: { present: outcome.kind === 'unchanged' } }
}

export async function end(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator(list)
  const { timeZone } = await readerZone()
  const outcome = await endPrice(actor, z.uuid().parse(id), input, timeZone)
  if (outcome.kind === 'badMoment') return { kind: 'refused', message: say('moment') }
  if (outcome.kind !== 'ended') return { kind: 'refused', message: say('priceOver') }
  revalidatePath(list)
  return { kind: 'done', data: undefined }
}
