import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { formats } from '#lib/i18n/locales.ts'

/** Gmail shows so much of a message and cuts the rest off. */
const clippedAt = 102_000

/** How large the two parts of a mail are. */
export function SizeFacts({ rendered }: { rendered: { text: string; htmlBytes: number | undefined } }) {
  const t = useTranslations('template.size')
  const format = new Intl.NumberFormat(formats[useLocale()], { maximumFractionDigits: 1 })
  const size = (bytes: number) => t('kilobytes', { size: format.format(bytes / 1000) })
  const { text, htmlBytes } = rendered
  return (
    <>
      <Facts>
        {htmlBytes !== undefined && <Fact label={t('html')}>{size(htmlBytes)}</Fact>}
        <Fact label={t('text')}>{size(new TextEncoder().encode(text).length)}</Fact>
      </Facts>
      <p className="mt-3 text-ink-3 text-sm">
        {(htmlBytes ?? 0) > clippedAt ? <span className="text-warn">{t('clipped')}</span> : t('fits')}
      </p>
    </>
  )
}
