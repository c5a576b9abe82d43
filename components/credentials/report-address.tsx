import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Section } from '#components/ui/section.tsx'

/** Where a vendor is to send the delivery reports of an account. */
export function ReportAddress({ vendorName, url }: { vendorName: string; url: string }) {
  const t = useTranslations('credentials.report')
  return (
    <Section title={t('title')} description={t('description', { vendor: vendorName })}>
      <div className="flex items-center gap-1 rounded-md border bg-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 font-mono text-sm [overflow-wrap:anywhere]">{url}</code>
        <CopyButton text={url} label={t('copy')} />
      </div>
      <p className="mt-2 text-ink-3 text-sm">{t('secret')}</p>
    </Section>
  )
}
