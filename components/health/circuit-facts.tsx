import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { ProductState } from '#lib/routing/list-product-health.ts'

/** Whether calls go out, and when the next trial does. */
export function CircuitFacts({ circuit, timeZone }: { circuit: ProductState['circuit']; timeZone: string }) {
  const t = useTranslations('health.circuit')
  const locale = formats[useLocale()]
  const state = circuit?.state === 'open' || circuit?.state === 'half_open' ? circuit.state : 'closed'
  return (
    <>
      <Facts>
        <Fact label={t('title')}>{t(state)}</Fact>
        {circuit?.retryAt && state === 'open' && (
          <Fact label={t('next')}>
            {circuit.retryAt > new Date() ? (
              <Moment at={circuit.retryAt} timeZone={timeZone} locale={locale} show="time" />
            ) : (
              t('nextMessage')
            )}
          </Fact>
        )}
        {circuit?.words && <Fact label={t('said')}>{circuit.words}</Fact>}
      </Facts>
      <p className="mt-3 text-ink-3 text-sm">{t('help')}</p>
    </>
  )
}
