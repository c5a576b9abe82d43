import { useLocale, useTranslations } from 'next-intl'
import { formatterOf } from '#components/ui/charts/format.ts'
import { dateTimeFormat } from '#lib/core/formats.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { HealthReason as Reason } from '#lib/routing/judge-health.ts'

/** Why a product is what it is, as a sentence. */
export function HealthReason({ reason, timeZone }: { reason: Reason | null; timeZone: string }) {
  const t = useTranslations('health')
  const locale = formats[useLocale()]
  if (!reason) return t('normal')
  switch (reason.code) {
    case 'override':
      return t('reason.override', {
        words: reason.words,
        until: dateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
          new Date(reason.until),
        ),
      })
    case 'slowAnswers':
      return t('reason.slowAnswers', { time: formatterOf('duration', locale)(reason.p95Ms) })
    case 'silent':
      return t('reason.silent', { ...reason, usual: formatterOf('percent', locale)(reason.usual) })
    case 'errors':
      return t('reason.errors', { ...reason })
    case 'late':
      return t('reason.late', { ...reason })
    case 'fake':
      return t('reason.fake', { ...reason })
    default:
      return t(`reason.${reason.code}`)
  }
}
