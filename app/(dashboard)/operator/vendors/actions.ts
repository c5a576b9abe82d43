'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { setProductEnabled } from '#lib/gateways/set-product-enabled.ts'
import { say } from '#lib/i18n/say.ts'
import { endOverride } from '#lib/routing/end-override.ts'
import { overrideHealth } from '#lib/routing/override-health.ts'

const productId = z.string().max(100)
const enabling = z.strictObject({ id: productId, enabled: z.boolean() })

export async function setEnabled(of: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/vendors')
  const { id, enabled } = enabling.parse(of)
  if (!(await setProductEnabled(actor, id, enabled))) {
    return { kind: 'refused', message: say('productUnknown') }
  }
  revalidatePath('/operator/vendors')
  return { kind: 'done', data: undefined }
}

/** Says what a product's health is, whatever is measured. */
export async function override(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/vendors')
  const outcome = await overrideHealth(actor, productId.parse(id), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'gone') return { kind: 'refused', message: say('productUnknown') }
  revalidatePath('/operator/vendors')
  return { kind: 'done', data: undefined }
}

export async function endOverriding(id: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/vendors')
  if (!(await endOverride(actor, productId.parse(id)))) {
    return { kind: 'refused', message: say('overrideGone') }
  }
  revalidatePath('/operator/vendors')
  return { kind: 'done', data: undefined }
}
