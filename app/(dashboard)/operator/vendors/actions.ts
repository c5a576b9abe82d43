'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { setProductEnabled } from '#lib/gateways/set-product-enabled.ts'
import { say } from '#lib/i18n/say.ts'

const enabling = z.strictObject({ id: z.string().max(100), enabled: z.boolean() })

export async function setEnabled(of: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/vendors')
  const { id, enabled } = enabling.parse(of)
  if (!(await setProductEnabled(actor, id, enabled))) {
    return { kind: 'refused', message: say('productUnknown') }
  }
  revalidatePath('/operator/vendors')
  return { kind: 'done', data: undefined }
}
