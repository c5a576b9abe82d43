'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { addCredential } from '#lib/gateways/add-credential.ts'
import { editCredential } from '#lib/gateways/edit-credential.ts'
import { type Rehearsed, rehearseCredential } from '#lib/gateways/rehearse-credential.ts'
import { setCredentialEnabled } from '#lib/gateways/set-credential-enabled.ts'
import { say } from '#lib/i18n/say.ts'
import { orNotFound } from '../../or-not-found.ts'

const target = z.strictObject({ id: z.uuid(), seen: z.date() })
const enabling = z.strictObject({ id: z.uuid(), enabled: z.boolean() })

/** `id`: made with the form, so that sending it twice adds one account. */
export async function add(id: unknown, input: unknown): Promise<ActionResult<{ id: string }>> {
  const { actor } = await requireMerchant('credentials.change', '/settings/credentials/new')
  const outcome = await addCredential(actor, input, z.uuid().parse(id))
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath('/settings/credentials')
  return { kind: 'done', data: { id: outcome.id } }
}

/** `seen`: the `updatedAt` that the form was made from. */
export async function edit(of: unknown, input: unknown): Promise<ActionResult<{ updatedAt: Date }>> {
  const { actor } = await requireMerchant('credentials.change', '/settings/credentials')
  const { id, seen } = target.parse(of)
  const outcome = await orNotFound(editCredential(actor, id, seen, input))
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('credentialStale') }
  revalidatePath('/settings/credentials')
  return { kind: 'done', data: { updatedAt: outcome.updatedAt } }
}

export async function setEnabled(of: unknown): Promise<void> {
  const { actor } = await requireMerchant('credentials.change', '/settings/credentials')
  const { id, enabled } = enabling.parse(of)
  await orNotFound(setCredentialEnabled(actor, id, enabled))
  revalidatePath('/settings/credentials')
}

/** Shows what the settings in the form would do; nothing is sent or stored. */
export async function rehearse(input: unknown): Promise<ActionResult<Rehearsed>> {
  await requireMerchant('credentials.change', '/settings/credentials')
  const outcome = rehearseCredential(input)
  return outcome.kind === 'invalid'
    ? { kind: 'refused', errors: outcome.errors }
    : { kind: 'done', data: outcome.rehearsed }
}
