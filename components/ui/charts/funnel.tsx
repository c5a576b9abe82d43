import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface FunnelProps {
  label: string
  steps: readonly { label: string; value: number; detail?: ReactNode }[]
  /** BCP 47, for numbers. */
  locale: string
}

/** What is left at each step: the share of the first, and in words that of the step before. Needs no script. */
export function Funnel({ label, steps, locale }: FunnelProps) {
  const t = useTranslations('ui.chart')
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const first = steps[0]?.value ?? 0
  const share = (value: number, of: number) => (of > 0 ? percent.format(value / of) : '–')
  return (
    <ol aria-label={label} className="space-y-4">
      {steps.map((step, index) => {
        const before = steps[index - 1]
        return (
          <li key={step.label}>
            <div className="flex items-baseline justify-between gap-4">
              <span className="font-medium">{step.label}</span>
              <span className="font-medium">{number.format(step.value)}</span>
            </div>
            <div aria-hidden="true" className="my-1.5 h-2.5 overflow-hidden rounded-sm bg-hover">
              <div
                className="h-full rounded-sm bg-accent"
                style={{ width: `${first > 0 ? Math.min(100, (step.value / first) * 100) : 0}%` }}
              />
            </div>
            <div className="flex justify-between gap-4 text-ink-3 text-sm">
              <span>
                {before ? t('ofStep', { share: share(step.value, before.value), step: before.label }) : ' '}
              </span>
              <span>{step.detail ?? (before ? t('ofAll', { share: share(step.value, first) }) : null)}</span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
