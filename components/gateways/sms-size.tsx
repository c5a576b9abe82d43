import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { measureSms } from '#lib/gateways/measure-sms.ts'

/** How a text is cut into SMS and how it is encoded, and what makes it longer than it looks. */
export function SmsSize({ text }: { text: string }) {
  const t = useTranslations('gateways.preview')
  const { segments, length, room, encoding, culprit, twice } = measureSms(text)
  return (
    <>
      <dl className="mt-4 grid grid-cols-3 border-y py-2.5 text-center text-sm">
        <Measure label={t('segments', { count: segments })} value={String(segments)} />
        <Measure label={t('characters')} value={`${length} / ${room}`} />
        <Measure label={t('encoding')} value={encoding} />
      </dl>
      {culprit && (
        <p className="mt-3 text-ink-2 text-sm">
          {t.rich('ucs2', { character: culprit, point: codePoint(culprit), c: Character })}
        </p>
      )}
      {twice.length > 0 && (
        <p className="mt-3 text-ink-2 text-sm">{t('twice', { characters: twice.join(' ') })}</p>
      )}
    </>
  )
}

function Measure({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function Character(chunks: ReactNode) {
  return <code className="rounded-sm bg-hover px-1 py-0.5 font-mono text-ink">{chunks}</code>
}
