'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { addSuppression, removeSuppression } from '#lib/campaigns/suppressions.ts'

import { say } from '#lib/i18n/say.ts'

const path = '/messages/suppressions'

/** Campaigns leave this address out from now on. */
export async function add(input: unknown): Promise<ActionResult<{ known: boolean }>> {
  const { actor } = await requireMerchant('suppressions.change', path)
  const outcome = await addSuppression(actor, input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath(path)
  return { kind: 'done', data: { known: outcome.kind === 'known' } }
}

/** Campaigns may send to it again. */
export async function remove(recipientHash: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('suppressions.change', path)
  const removed = await removeSuppression(actor, z.string().max(200).parse(recipientHash))
  revalidatePath(path)
  return removed ? { kind: 'done', data: undefined } : { kind: 'refused', message: say('suppressionGone') }
}
