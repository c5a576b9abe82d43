'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { createKey, type NewKeyOutcome } from '#lib/api/create-key.ts'
import { livingKeysMax } from '#lib/api/living-keys.ts'
import { renameKey } from '#lib/api/rename-key.ts'
import { revokeKey } from '#lib/api/revoke-key.ts'
import { rollKey } from '#lib/api/roll-key.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { say } from '#lib/i18n/say.ts'
import { setAllowList } from '#lib/merchants/set-allow-list.ts'
import { storeResult } from '../store-result.ts'

const text = z.string().max(100)

export async function create(input: unknown): Promise<ActionResult<{ key: string }>> {
  const { actor } = await requireMerchant('keys.change')
  return newKeyResult(await createKey(actor, input))
}

export async function roll(id: unknown, input: unknown): Promise<ActionResult<{ key: string }>> {
  const { actor } = await requireMerchant('keys.change')
  return newKeyResult(await rollKey(actor, text.parse(id), input))
}

export async function rename(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('keys.change')
  const outcome = await renameKey(actor, text.parse(id), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'gone') return { kind: 'refused', message: say('keyGone') }
  revalidatePath('/settings/keys')
  return { kind: 'done', data: undefined }
}

export async function revoke(id: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('keys.change')
  if (!(await revokeKey(actor, text.parse(id)))) return { kind: 'refused', message: say('keyGone') }
  revalidatePath('/settings/keys')
  return { kind: 'done', data: undefined }
}

/** `seen`: the `updatedAt` that the form was made from. */
export async function saveAllowList(
  seen: unknown,
  input: unknown,
): Promise<ActionResult<{ updatedAt: Date }>> {
  const { actor } = await requireMerchant('keys.change')
  const outcome = await setAllowList(actor, z.date().parse(seen), input)
  revalidatePath('/settings/keys')
  return storeResult(outcome)
}

function newKeyResult(outcome: NewKeyOutcome | { kind: 'gone' }): ActionResult<{ key: string }> {
  switch (outcome.kind) {
    case 'created':
      revalidatePath('/settings/keys')
      return { kind: 'done', data: { key: outcome.key } }
    case 'invalid':
      return { kind: 'refused', errors: outcome.errors }
    case 'full':
      return { kind: 'refused', message: say('keysFull', { max: livingKeysMax }) }
    case 'gone':
      return { kind: 'refused', message: say('keyGone') }
  }
}
