import { PhoneMissed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Handset } from './handset.tsx'

/** A missed call: the last digits of the caller are the code. */
export function CallPreview({ code }: { code: string }) {
  const t = useTranslations('gateways.preview')
  return (
    <>
      <Handset className="flex flex-col items-center justify-center text-center">
        <span className="flex size-14 items-center justify-center rounded-full bg-bad-soft text-bad">
          <PhoneMissed aria-hidden="true" className="size-6 stroke-[1.5]" />
        </span>
        <p className="mt-4 text-ink-2 text-sm">{t('missedCall')}</p>
        <p className="mt-1 whitespace-nowrap font-mono text-xl tracking-tight">
          <span className="text-ink-2">+62 21 5550 </span>
          <mark className="rounded-md bg-accent-soft px-1.5 py-0.5 font-medium text-accent">{code}</mark>
        </p>
        <p className="mt-1.5 text-ink-3 text-xs">{t('today', { time: '9:41' })}</p>
      </Handset>
      <p className="mt-4 text-ink-2 text-sm">{t('callNote', { count: code.length })}</p>
    </>
  )
}
