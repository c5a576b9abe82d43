'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { setGatewayEnabled } from '#lib/gateways/set-gateway-enabled.ts'
import { updateGateway } from '#lib/gateways/update-gateway.ts'

const target = z.strictObject({ id: z.uuid(), seen: z.date() })
const enabling = z.strictObject({ id: z.uuid(), enabled: z.boolean() })

export async function create(input: unknown): Promise<ActionResult<{ id: string }>> {
  const { actor } = await requireMerchant('gateways.change')
  const outcome = await createGateway(actor, input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath('/gateways')
  return { kind: 'done', data: { id: outcome.id } }
}

/** `seen`: the `updatedAt` that the form was made from. */
export async function update(of: unknown, input: unknown): Promise<ActionResult<{ updatedAt: Date }>> {
  const { actor } = await requireMerchant('gateways.change')
  const { id, seen } = target.parse(of)
  const outcome = await updateGateway(actor, id, seen, input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') {
    return {
      kind: 'refused',
      message:
        'Somebody else changed this gateway while you were editing. Copy what you need and reload the page.',
    }
  }
  revalidatePath('/gateways')
  return { kind: 'done', data: { updatedAt: outcome.updatedAt } }
}

export async function setEnabled(of: unknown): Promise<void> {
  const { actor } = await requireMerchant('gateways.change')
  const { id, enabled } = enabling.parse(of)
  await setGatewayEnabled(actor, id, enabled)
  revalidatePath('/gateways')
}
