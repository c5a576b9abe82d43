import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import type { SubjectChange } from '#lib/audit/list-subject-changes.ts'
import { formats } from '#lib/i18n/locales.ts'
import { type DescribedField, describedFields, describeValue } from './describe-value.ts'

interface ChangeListProps {
  changes: SubjectChange[]
  names: ReadonlyMap<string, string>
  timeZone: string
}

const actions = ['create', 'update', 'enable', 'disable', 'rotateKey', 'restoreText'] as const

/** Who changed a gateway, when, and what, the newest first. */
export function ChangeList({ changes, names, timeZone }: ChangeListProps) {
  const t = useTranslations('gateways')
  const locale = formats[useLocale()]
  if (changes.length === 0) return <p className="text-ink-2">{t('history.none')}</p>
  return (
    <ol className="text-sm">
      {changes.map(change => {
        const action = actions.find(known => change.action === `gateway.${known}`)
        return (
          <li key={change.id} className="border-b py-2.5 first:pt-0 last:border-b-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="min-w-0 [overflow-wrap:anywhere]">
                <span className="font-medium">{change.userName ?? t('history.gone')}</span>{' '}
                <span className="text-ink-2">
                  {action
                    ? t(`history.actions.${action}`, { version: Number(change.after?.restored) })
                    : t('history.other', { action: change.action })}
                </span>
              </p>
              <span className="text-ink-3">
                <Moment at={change.at} timeZone={timeZone} locale={locale} />
              </span>
            </div>
            {(action === 'update' || action === 'restoreText') && (
              <Differences change={change} names={names} locale={locale} />
            )}
            {action === 'rotateKey' && <KeyEnd change={change} timeZone={timeZone} locale={locale} />}
          </li>
        )
      })}
    </ol>
  )
}

function Differences({
  change,
  names,
  locale,
}: {
  change: SubjectChange
  names: ChangeListProps['names']
  locale: string
}) {
  const t = useTranslations('gateways')
  const words = { t, ui: useTranslations('ui'), names, format: new Intl.NumberFormat(locale) }
  const changed = describedFields.filter(field => field in (change.after ?? {}))
  const told = (field: DescribedField, state: SubjectChange['before']) =>
    describeValue(field, state?.[field], words)
  return (
    <dl className="mt-1.5 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {changed.map(field => (
        <div key={field} className="contents">
          <dt className="text-ink-3 max-sm:mt-1">{t(`fields.${field}`)}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">{t('history.before')} </span>
            <del className="line-clamp-3 text-ink-3">{told(field, change.before)}</del>
            <span className="sr-only">{t('history.after')} </span>
            <ins className="line-clamp-3 no-underline">{told(field, change.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function KeyEnd({ change, timeZone, locale }: { change: SubjectChange; timeZone: string; locale: string }) {
  const t = useTranslations('gateways.history')
  const until = change.after?.previousUntil
  if (typeof until !== 'string') return <p className="mt-0.5 text-ink-2">{t('keyEnded')}</p>
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const date = format.format(new Date(until))
  return (
    <p className="mt-0.5 text-ink-2">
      {new Date(until) > new Date() ? t('keyStill', { date }) : t('keyUntil', { date })}
    </p>
  )
}
