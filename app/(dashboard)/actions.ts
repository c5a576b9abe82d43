'use server'
import { redirect } from 'next/navigation'
import { chooseMerchant } from '#lib/auth/merchant-choice.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'

export async function switchMerchant(merchantId: unknown): Promise<void> {
  const { merchants } = await requireMerchant('overview.view')
  const chosen = merchants.find(({ id }) => id === merchantId)
  if (chosen) await chooseMerchant(chosen.id)
  redirect('/')
}
