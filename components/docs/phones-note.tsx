import { ArrowUpRight, Smartphone } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import { buttonStyle } from '#components/ui/button.tsx'

/** The way to the simulated handsets; without a sandbox, a word of warning. */
export async function PhonesNote({ sandboxUrl }: { sandboxUrl: string | undefined }) {
  const t = await getTranslations('docs.phones')
  if (!sandboxUrl) return <Alert tone="warn">{t('none')}</Alert>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border p-4 text-base">
      <Smartphone aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{t('title')}</p>
        <p className="text-ink-2">{t('text')}</p>
      </div>
      <a
        href={`${sandboxUrl.replace(/\/$/, '')}/phones`}
        target="_blank"
        rel="noreferrer"
        className={buttonStyle({ size: 'small' })}
      >
        {t('open')}
        <ArrowUpRight aria-hidden="true" />
      </a>
    </div>
  )
}
