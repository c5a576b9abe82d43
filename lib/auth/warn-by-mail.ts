import type { Tx } from '#db/client.ts'
import { env } from '#lib/core/env.ts'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'
import { enqueueMail } from '#lib/mail/enqueue-mail.ts'

type Event = 'passwordChanged' | 'secondFactorOn' | 'secondFactorOff'

/** Tells the owner of an account by mail what has just been changed about the way into it. */
export function warnByMail(
  tx: Tx,
  { email, locale }: { email: string; locale: Locale | null },
  event: Event,
): Promise<void> {
  const link = `${env().publicUrl}/forgot-password`
  return enqueueMail(tx, { to: email, locale: locale ?? defaultLocale, template: event, link })
}
