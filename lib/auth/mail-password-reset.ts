import { sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { passwordResets } from '#db/schema/merchants.ts'
import { env } from '#lib/core/env.ts'
import { open } from '#lib/core/secret.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'
import { findUserByEmail } from './find-user-by-email.ts'
import { newLinkToken } from './link-token.ts'

export interface ResetRequest {
  email: string
  locale: Locale
}

export const resetPlace = (id: string) => `mail-password-reset:${id}`

/** Mails a link that is good once and for 30 minutes; does nothing for an address that has no account. */
export async function mailPasswordReset({ id, sealed }: { id: string; sealed: string }): Promise<void> {
  const { email, locale } = JSON.parse(open(sealed, resetPlace(id))) as ResetRequest
  const user = await findUserByEmail(email)
  if (!user) return
  const { token, tokenHash } = newLinkToken()
  await db().transaction(async tx => {
    const expiresAt = sql`now() + interval '30 minutes'`
    await tx.insert(passwordResets).values({ tokenHash, userId: user.id, expiresAt })
    await enqueueMail(tx, {
      to: user.email,
      locale: user.locale ?? locale,
      template: 'passwordReset',
      link: `${env().publicUrl}/forgot-password/${token}`,
    })
  })
}
