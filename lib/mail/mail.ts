import type { Locale } from '#lib/i18n/locales.ts'
import type { Messages } from '#lib/i18n/messages.ts'

/** A mail of the product itself (not of a merchant to its customers). */
export interface Mail {
  to: string
  locale: Locale
  /** Its part of the texts `mail`: subject, lines, button. */
  template: keyof Messages['mail'] & string
  /** What its texts name in braces. */
  values?: Record<string, string>
  /** A value to show on a line of its own, to be copied. */
  secret?: string
  /** Where its button leads. */
  link?: string
}
