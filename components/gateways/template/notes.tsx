import { useTranslations } from 'next-intl'
import type { PreviewAnswer } from './answers.ts'

type Notes = Extract<PreviewAnswer, { kind: 'rendered' }>['notes']

/** What works and may not be meant: tags without a value, values nobody uses, data that is not there. */
export function Notes({ notes }: { notes: Notes }) {
  const t = useTranslations('template.notes')
  const lists = [
    { key: 'tagsLeft', names: notes.tagsLeft.map(tag => `{${tag}}`) },
    { key: 'tagsUnused', names: notes.tagsUnused },
    { key: 'fieldsMissing', names: notes.fieldsMissing },
  ] as const
  const told = lists.filter(({ names }) => names.length > 0)
  if (told.length === 0 && !notes.lacksDocument) return null
  return (
    <ul className="mt-3 space-y-1 text-sm text-warn">
      {notes.lacksDocument && <li>{t('lacksDocument')}</li>}
      {told.map(({ key, names }) => (
        <li key={key} className="[overflow-wrap:anywhere]">
          {t(key)} <span className="font-mono text-ink-2 text-xs">{names.join(' ')}</span>
        </li>
      ))}
    </ul>
  )
}
