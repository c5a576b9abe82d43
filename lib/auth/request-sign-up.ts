import { db } from '#db/client.ts'
import { countries } from '#lib/core/countries.ts'
import { env } from '#lib/core/env.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { findUserByEmail } from './find-user-by-email.ts'
import { admitMail } from './mail-limit.ts'
import { signUpInput } from './schema.ts'
import { makeSignUpLink } from './sign-up-link.ts'
import { isSignUpOpen } from './sign-up-open.ts'

export type SignUpRequest =
  | { kind: 'mailed'; email: string }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'limited' }
  | { kind: 'closed' }

/**
 * Mails a link that opens the account. An address that has an account gets another mail and the caller the same
 * answer, so that nobody learns here who is a customer. The mail shows nothing of what the stranger typed.
 */
export async function requestSignUp(
  input: unknown,
  from: { ip: string | undefined; locale: Locale },
): Promise<SignUpRequest> {
  if (!isSignUpOpen()) return { kind: 'closed' }
  const parsed = signUpInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { country, email } = parsed.data
  if (!countries.includes(country)) {
    return { kind: 'invalid', errors: [{ field: 'country', message: say('required') }] }
  }
  const admission = await admitMail('sign-up', { email, ip: from.ip })
  if (admission === 'limited') return { kind: 'limited' }
  if (admission === 'quiet') return { kind: 'mailed', email }
  const link = makeSignUpLink({ ...parsed.data, locale: from.locale })
  const known = await findUserByEmail(email)
  const mail = known
    ? ({ template: 'signUpTaken', link: `${env().publicUrl}/sign-in` } as const)
    : ({ template: 'signUp', link } as const)
  await enqueueMail(db(), { to: email, locale: known?.locale ?? from.locale, ...mail })
  return { kind: 'mailed', email }
}
