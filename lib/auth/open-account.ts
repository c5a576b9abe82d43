import { violatedConstraint } from '#db/call.ts'
import { db } from '#db/client.ts'
import { addMerchantKey } from '#lib/api/merchant-key.ts'
import { env } from '#lib/core/env.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { checkNewPassword } from './check-new-password.ts'
import { insertMerchant } from './insert-merchant.ts'
import { hashPassword } from './password.ts'
import { newPasswordInput } from './schema.ts'
import { type PendingSignUp, readSignUpToken } from './sign-up-link.ts'
import { isSignUpOpen } from './sign-up-open.ts'

export type OpenedAccount =
  | { kind: 'opened'; email: string; merchantKey: string }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'taken' | 'over' | 'closed' }

/**
 * Opens the account of a sign-up's link: merchant, owner, wallet and first merchant key in one transaction, which
 * mails the key too. A link opens one account, however often and in parallel it is used.
 */
export async function openAccount(
  token: unknown,
  input: unknown,
  ip: string | undefined,
): Promise<OpenedAccount> {
  if (!isSignUpOpen()) return { kind: 'closed' }
  const signUp = readSignUpToken(token)
  if (!signUp) return { kind: 'over' }
  const parsed = newPasswordInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const errors = checkNewPassword(parsed.data.password, [signUp.company, signUp.name, signUp.email])
  if (errors.length > 0) return { kind: 'invalid', errors }
  const passwordHash = await hashPassword(parsed.data.password)
  try {
    return { kind: 'opened', email: signUp.email, merchantKey: await store(signUp, passwordHash, ip) }
  } catch (error) {
    if (violatedConstraint(error) === 'users_email_unique') return { kind: 'taken' }
    throw error
  }
}

function store(
  { company, name, email, country, locale }: PendingSignUp,
  passwordHash: string,
  ip: string | undefined,
) {
  return db().transaction(async tx => {
    const { merchantId, userId } = await insertMerchant(tx, {
      merchant: { name: company, defaultCountry: country, allowedCountries: [country], locale },
      owner: { name, email, passwordHash },
      ip,
    })
    const { key: merchantKey } = await addMerchantKey(tx, { merchantId, userId, ip }, 'First key')
    await enqueueMail(tx, {
      to: email,
      locale,
      template: 'merchantKey',
      values: { merchant: company },
      secret: merchantKey,
      link: env().publicUrl,
    })
    return merchantKey
  })
}
