import { useLocale, useTranslations } from 'next-intl'
import { formatterOf } from '#components/ui/charts/format.ts'
import { Figure, Figures } from '#components/ui/figure.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { HealthFigures as Measured } from '#lib/routing/health-figures.ts'

/** What a product is judged by, in figures. */
export function HealthFigures({ figures }: { figures: Measured }) {
  const t = useTranslations('health.figures')
  const locale = formats[useLocale()]
  const count = formatterOf('number', locale)
  const time = (ms: number | null) => (ms === null ? '–' : formatterOf('duration', locale)(ms))
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : formatterOf('percent', locale)(part / whole)
  const of = (part: number, whole: number) => (whole === 0 ? undefined : t('of', { part, whole }))
  const { calls, failed, acceptP50Ms, acceptP95Ms, deliverP50Ms, deliverP95Ms } = figures
  return (
    <Figures label={t('label')}>
      <Figure label={t('calls')} value={count(calls)} detail={t('failed', { count: failed })} />
      <Figure
        label={t('accept')}
        value={time(acceptP95Ms)}
        detail={acceptP50Ms === null ? undefined : t('half', { time: time(acceptP50Ms) })}
      />
      <Figure
        label={t('deliver')}
        value={time(deliverP50Ms)}
        detail={deliverP95Ms === null ? undefined : t('most', { time: time(deliverP95Ms) })}
      />
      <Figure
        label={t('silent')}
        value={share(figures.silent, figures.due)}
        detail={of(figures.silent, figures.due)}
      />
      <Figure
        label={t('verified')}
        value={share(figures.verified, figures.asked)}
        detail={of(figures.verified, figures.asked)}
      />
    </Figures>
  )
}
