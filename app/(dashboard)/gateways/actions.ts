'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { listSubjectChanges } from '#lib/audit/list-subject-changes.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { rotateGatewayKey } from '#lib/gateways/rotate-gateway-key.ts'
import { keyOverlaps } from '#lib/gateways/schema.ts'
import { setGatewayEnabled } from '#lib/gateways/set-gateway-enabled.ts'
import { updateGateway } from '#lib/gateways/update-gateway.ts'
import { say } from '#lib/i18n/say.ts'
import { orNotFound } from '../or-not-found.ts'

const target = z.strictObject({ id: z.uuid(), seen: z.date() })
const enabling = z.strictObject({ id: z.uuid(), enabled: z.boolean() })
const rotation = z.strictObject({ id: z.uuid(), seenKey: z.uuid(), overlap: z.literal(keyOverlaps) })

/** `id`: made with the form, so that sending it twice makes one gateway. */
export async function create(id: unknown, input: unknown): Promise<ActionResult<{ id: string }>> {
  const { actor } = await requireMerchant('gateways.change', '/gateways/new')
  const outcome = await createGateway(actor, input, z.uuid().parse(id))
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath('/gateways')
  return { kind: 'done', data: { id: outcome.id } }
}

interface Stale {
  kind: 'stale'
  /** Who changed it; null: they are gone. */
  by: string | null
  at: Date
}

/** `seen`: the `updatedAt` that the form was made from. */
export async function update(
  of: unknown,
  input: unknown,
): Promise<ActionResult<{ updatedAt: Date }> | Stale> {
  const { actor } = await requireMerchant('gateways.change', '/gateways')
  const { id, seen } = target.parse(of)
  const outcome = await orNotFound(updateGateway(actor, id, seen, input))
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') {
    const [last] = await listSubjectChanges(actor.merchantId, id, 1)
    return { kind: 'stale', by: last?.userName ?? null, at: last?.at ?? outcome.updatedAt }
  }
  revalidatePath('/gateways')
  return { kind: 'done', data: { updatedAt: outcome.updatedAt } }
}

export async function setEnabled(of: unknown): Promise<void> {
  const { actor } = await requireMerchant('gateways.change', '/gateways')
  const { id, enabled } = enabling.parse(of)
  await orNotFound(setGatewayEnabled(actor, id, enabled))
  revalidatePath('/gateways')
}

/** `seenKey`: the key that was on the screen. */
export async function rotateKey(of: unknown): Promise<ActionResult> {
  const { actor } = await requireMerchant('gateways.rotateKey', '/gateways')
  const { id, seenKey, overlap } = rotation.parse(of)
  const outcome = await orNotFound(rotateGatewayKey(actor, id, seenKey, overlap))
  if (outcome.kind === 'stale') return { kind: 'refused', message: say('keyRotated') }
  revalidatePath('/gateways')
  return { kind: 'done', data: undefined }
}
