'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireUser } from '#lib/auth/require-merchant.ts'
import { updateProfile } from '#lib/auth/update-profile.ts'
import { say } from '#lib/i18n/say.ts'

/** `seen`: the `updatedAt` that the form was made from. */
export async function saveProfile(seen: unknown, input: unknown): Promise<ActionResult> {
  const self = await requireUser('/account')
  const outcome = await updateProfile(self, z.date().parse(seen), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('profileStale') }
  revalidatePath('/', 'layout')
  return { kind: 'done', data: undefined }
}
