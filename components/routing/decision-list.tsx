import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { StoredDecision } from '#lib/routing/switcher/list-decisions.ts'
import { InputsTable } from './inputs-table.tsx'
import { useReason } from './use-reason.ts'

interface DecisionListProps {
  decisions: readonly StoredDecision[]
  nameOf: (productId: string) => string
  placeOf: (place: { country: string; operator: string }) => string
  writeMoney: (micros: number) => string
  timeZone: string
}

/** What the switcher decided, the newest first: why in a sentence, and on demand all that it was made from. */
export function DecisionList({ decisions, nameOf, placeOf, writeMoney, timeZone }: DecisionListProps) {
  const t = useTranslations('routing.decisions')
  const locale = formats[useLocale()]
  const tell = useReason({ nameOf, writeMoney })
  return (
    <ol>
      {decisions.map(decision => {
        const { id, reason, sharesBefore, sharesAfter, createdAt, inputs } = decision
        const changed = Object.keys(sharesAfter).filter(key => sharesAfter[key] !== sharesBefore[key])
        return (
          <li key={id} className="border-b pt-3.5 first:pt-0 last:border-b-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-ink-3 text-sm">
              <span>{placeOf(decision)}</span>
              <Moment at={createdAt} timeZone={timeZone} locale={locale} />
            </div>
            <p className="mt-0.5 max-w-3xl">{tell(reason)}</p>
            <ul className="mt-1.5 mb-1 flex flex-wrap gap-x-5 gap-y-0.5 font-mono text-ink-2 text-sm">
              {changed.map(key => (
                <li key={key}>
                  {t('shares', {
                    provider: nameOf(key),
                    before: sharesBefore[key] ?? 0,
                    after: sharesAfter[key] ?? 0,
                  })}
                </li>
              ))}
            </ul>
            <div className="[&_details]:border-t-0 [&_summary]:text-ink-2 [&_summary]:text-sm">
              <Disclosure summary={t('inputs')}>
                <InputsTable inputs={inputs} nameOf={nameOf} writeMoney={writeMoney} />
              </Disclosure>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
