import { useTranslations } from 'next-intl'
import { describeValue } from './describe-value.ts'

type State = Record<string, unknown> | null

interface DifferenceProps {
  before: State
  after: State
  locale: string
}

const shownMax = 4

/** What a change changed, field by field: how it was, and how it is now. */
export function Difference({ before, after, locale }: DifferenceProps) {
  const t = useTranslations('audit')
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    name => before?.[name] !== after?.[name] || !before || !after,
  )
  if (names.length === 0) return null
  const rest = names.slice(shownMax)
  const lines = (some: string[]) => (
    <dl className="mt-1 space-y-0.5 text-ink-2">
      {some.map(name => (
        <Line key={name} name={name} before={before} after={after} locale={locale} />
      ))}
    </dl>
  )
  return (
    <>
      {lines(names.slice(0, shownMax))}
      {rest.length > 0 && (
        <details>
          <summary className="mt-1 w-fit cursor-pointer text-ink-3 hover:text-ink">
            {t('more', { count: rest.length })}
          </summary>
          {lines(rest)}
        </details>
      )}
    </>
  )
}

function Line({ name, before, after, locale }: DifferenceProps & { name: string }) {
  const t = useTranslations('audit')
  const key = `fields.${name}` as Parameters<typeof t.has>[0]
  const words = { nothing: t('nothing'), yes: t('yes'), no: t('no') }
  const both = before !== null && name in before && after !== null && name in after
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <dt className="text-ink-3">{t.has(key) ? t(key as never) : name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {before && name in before && (
          <del className="text-ink-3">
            <span className="sr-only">{t('was')} </span>
            {describeValue(before[name], words, locale)}
          </del>
        )}
        {both && <span aria-hidden="true"> → </span>}
        {after && name in after && (
          <ins className="text-ink no-underline">
            <span className="sr-only"> {t('isNow')} </span>
            {describeValue(after[name], words, locale)}
          </ins>
        )}
      </dd>
    </div>
  )
}
