'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { updateMerchant } from '#lib/merchants/update-merchant.ts'
import { storeResult } from '../store-result.ts'

/** `seen`: the `updatedAt` that the form was made from. */
export async function saveGeneral(seen: unknown, input: unknown): Promise<ActionResult<{ updatedAt: Date }>> {
  const { actor } = await requireMerchant('merchant.change')
  const outcome = await updateMerchant(actor, z.date().parse(seen), input)
  // The merchant's name, zone and language are on every page.
  if (outcome.kind === 'updated') revalidatePath('/', 'layout')
  return storeResult(outcome)
}
