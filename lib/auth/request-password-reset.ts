import { db } from '#db/client.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { seal } from '#lib/core/secret.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { admitMail } from './mail-limit.ts'
import { type ResetRequest, resetPlace } from './mail-password-reset.ts'
import { forgotPasswordInput } from './schema.ts'

/**
 * Has a link for a new password mailed. Whether the address has an account is looked up by the worker alone:
 * the answer and the time it takes are the same for all.
 */
export async function requestPasswordReset(
  input: unknown,
  from: { ip: string | undefined; locale: Locale },
): Promise<
  { kind: 'mailed'; email: string } | { kind: 'limited' } | { kind: 'invalid'; errors: FieldError[] }
> {
  const parsed = forgotPasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { email } = parsed.data
  const admission = await admitMail('reset', { email, ip: from.ip })
  if (admission === 'limited') return { kind: 'limited' }
  if (admission === 'admitted') {
    const id = newId()
    const request: ResetRequest = { email, locale: from.locale }
    await enqueue(db(), 'mail-password-reset', { id, sealed: seal(JSON.stringify(request), resetPlace(id)) })
  }
  return { kind: 'mailed', email }
}
