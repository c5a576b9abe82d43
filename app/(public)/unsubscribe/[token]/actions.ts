'use server'
import { revalidatePath } from 'next/cache'
import { unsubscribe } from '#lib/campaigns/unsubscribe.ts'

/** Leaves the campaigns that the link was in; a link that is none changes nothing. */
export async function leave(token: unknown): Promise<void> {
  if (typeof token === 'string') await unsubscribe(token)
  revalidatePath('/unsubscribe/[token]', 'page')
}
