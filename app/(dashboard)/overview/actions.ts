'use server'
import { revalidatePath } from 'next/cache'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findNextStep, getFirstSteps } from '#lib/onboarding/get-first-steps.ts'
import { putAwayFirstSteps } from '#lib/onboarding/put-away-first-steps.ts'

export async function putAway(): Promise<void> {
  const { actor } = await requireMerchant('onboarding.dismiss')
  await putAwayFirstSteps(actor)
  revalidatePath('/')
}

/** The first step that is not done; empty when all are. */
export async function readNextStep(): Promise<string> {
  const { merchant } = await requireMerchant('overview.view')
  return findNextStep(await getFirstSteps(merchant.id)) ?? ''
}
