'use server'
import { revalidatePath } from 'next/cache'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { putAwayFirstSteps } from '#lib/onboarding/put-away-first-steps.ts'

export async function putAway(): Promise<void> {
  const { actor } = await requireMerchant('onboarding.dismiss')
  await putAwayFirstSteps(actor)
  revalidatePath('/')
}
