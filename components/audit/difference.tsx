import { useTranslations } from 'next-intl'
import type { Role } from '#db/schema/merchants.ts'
import { describeValue } from './describe-value.ts'

type State = Record<string, unknown> | null

interface DifferenceProps {
  before: State
  after: State
  /** What the changed thing is called, which needs not be said twice. */
  subjectName: string | undefined
  zone: { timeZone: string; locale: string }
}

const shownMax = 4
const roles: readonly unknown[] = ['owner', 'admin', 'engineer', 'finance', 'viewer'] satisfies Role[]
const isRole = (value: unknown): value is Role => roles.includes(value)

/** What a change changed, field by field: how it was, and how it is now. */
export function Difference({ before, after, subjectName, zone }: DifferenceProps) {
  const t = useTranslations('audit')
  const changed = before !== null && after !== null
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(name =>
    changed ? before[name] !== after[name] : (before ?? after)?.[name] !== subjectName,
  )
  if (names.length === 0) return null
  // What is new or gone is looked at seldom: its many fields wait behind their number.
  const shown = changed || names.length <= shownMax ? shownMax : 0
  const rest = names.slice(shown)
  const lines = (some: string[]) => (
    <dl className="mt-1 space-y-0.5 text-ink-2">
      {some.map(name => (
        <Line key={name} name={name} before={before} after={after} zone={zone} />
      ))}
    </dl>
  )
  return (
    <>
      {shown > 0 && lines(names.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary className="mt-1 w-fit cursor-pointer text-ink-3 hover:text-ink">
            {t(shown > 0 ? 'more' : 'all', { count: rest.length })}
          </summary>
          {lines(rest)}
        </details>
      )}
    </>
  )
}

function Line({ name, before, after, zone }: Omit<DifferenceProps, 'subjectName'> & { name: string }) {
  const t = useTranslations('audit')
  const key = `fields.${name}` as Parameters<typeof t.has>[0]
  const team = useTranslations('team')
  const words = { nothing: t('nothing'), yes: t('yes'), no: t('no') }
  const describe = (value: unknown) =>
    name === 'role' && isRole(value) ? team(`roles.${value}`) : describeValue(value, words, zone)
  const both = before !== null && name in before && after !== null && name in after
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <dt className="text-ink-3">{t.has(key) ? t(key as never) : name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {before && name in before && (
          <del className="text-ink-3">
            <span className="sr-only">{t('was')} </span>
            {describe(before[name])}
          </del>
        )}
        {both && <span aria-hidden="true"> → </span>}
        {after && name in after && (
          <ins className="text-ink no-underline">
            <span className="sr-only"> {t('isNow')} </span>
            {describe(after[name])}
          </ins>
        )}
      </dd>
    </div>
  )
}
