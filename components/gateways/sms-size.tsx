import { useTranslations } from 'next-intl'
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
      {culprit && <p className="mt-3 text-ink-2 text-sm">{t('ucs2', { character: culprit })}</p>}
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
