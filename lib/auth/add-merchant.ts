import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { memberships, merchants, passwordResets, users } from '#db/schema/merchants.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import { countries } from '#lib/core/countries.ts'
import { env } from '#lib/core/env.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { lockId } from '#lib/gateways/lock-id.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { findUserByEmail } from './find-user-by-email.ts'
import { newLinkToken } from './link-token.ts'
import type { OperatorActor } from './operator-actor.ts'
import { hashPassword } from './password.ts'
import { newMerchantInput } from './schema.ts'

export type AddMerchantOutcome = { kind: 'added'; id: string } | { kind: 'invalid'; errors: FieldError[] }

/**
 * Makes a merchant for somebody, with an empty wallet, and mails its owner a link that is good for seven days to
 * choose a password; a person who has an account becomes the owner with it. Sent twice it is made once.
 */
export async function addMerchant(
  operator: OperatorActor,
  input: unknown,
  locale: Locale,
): Promise<AddMerchantOutcome> {
  const parsed = newMerchantInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { id, company, country, name, email } = parsed.data
  if (!countries.includes(country)) {
    return { kind: 'invalid', errors: [{ field: 'country', message: say('required') }] }
  }
  // Nobody knows it: the link of the mail sets another one.
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'))
  return db().transaction(async tx => {
    await lockId(tx, id)
    const [present] = await tx.select({ id: merchants.id }).from(merchants).where(eq(merchants.id, id))
    if (present) return { kind: 'added', id }
    const merchant = { name: company, defaultCountry: country, allowedCountries: [country], locale }
    await tx.insert(merchants).values({ ...merchant, id })
    await tx.insert(wallets).values({ merchantId: id, currency: 'IDR' })
    const known = await findUserByEmail(email, tx)
    const owner = known ?? { id: newId(), name, email, passwordHash, locale: null }
    if (!known) await tx.insert(users).values(owner)
    await tx.insert(memberships).values({ merchantId: id, userId: owner.id, role: 'owner' })
    await recordChange(
      tx,
      { ...operator, merchantId: id },
      { action: 'merchant.create', subjectId: id, after: { ...merchant, owner: owner.email } },
    )
    await enqueueMail(tx, {
      to: owner.email,
      locale: owner.locale ?? locale,
      template: known ? 'merchantAdded' : 'merchantInvited',
      values: { merchant: company },
      link: known ? env().publicUrl : await passwordLink(tx, owner.id),
    })
    return { kind: 'added', id }
  })
}

async function passwordLink(tx: Tx, userId: string): Promise<string> {
  const { token, tokenHash } = newLinkToken()
  const expiresAt = sql`now() + interval '7 days'`
  await tx.insert(passwordResets).values({ tokenHash, userId, expiresAt })
  return `${env().publicUrl}/forgot-password/${token}`
}
