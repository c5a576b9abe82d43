import { useTranslations } from 'next-intl'

interface ConversionProps {
  sent: number
  verified: number
  locale: string
}

/** The share of the sent codes that was verified, as a number and a small bar. */
export function Conversion({ sent, verified, locale }: ConversionProps) {
  const t = useTranslations('gateways.list')
  if (sent === 0) return <span className="text-ink-3">{t('nothingSent')}</span>
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <span className="inline-flex flex-col items-end gap-1">
      <span>
        {share.format(verified / sent)} <span className="text-ink-3">{t('ofSent', { count: sent })}</span>
      </span>
      <span aria-hidden="true" className="block h-1 w-20 overflow-hidden rounded-full bg-hover">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${Math.min(1, verified / sent) * 100}%` }}
        />
      </span>
    </span>
  )
}
