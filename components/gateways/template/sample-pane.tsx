'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { CodeBox } from './code-box.tsx'

interface SamplePaneProps {
  value: string
  onChange: (value: string) => void
  /** Writes anew what the template needs. */
  onReset: () => void
  /** Why it is not what the API takes. */
  problem: string | undefined
  code: string | undefined
}

/** The data to try the template with, in the very shape that the API takes as `params`. */
export function SamplePane({ value, onChange, onReset, problem, code }: SamplePaneProps) {
  const t = useTranslations('template.sample')
  return (
    <section aria-labelledby="sample-title">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="sample-title" className="font-medium">
          {t('title')}
        </h2>
        <Button size="small" look="quiet" onClick={onReset}>
          {t('reset')}
        </Button>
      </div>
      <CodeBox
        id="sample"
        label={t('title')}
        describedBy="sample-help"
        value={value}
        onChange={onChange}
        language="json"
        problems={[]}
        height="14rem"
      />
      <div role="status">
        {problem && (
          <p className="mt-1.5 text-bad text-sm [overflow-wrap:anywhere]">{t('wrong', { problem })}</p>
        )}
      </div>
      <p id="sample-help" className="mt-1.5 text-ink-3 text-sm">
        {t('help')} {code && t('code', { code })}
      </p>
    </section>
  )
}
