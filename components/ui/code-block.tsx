import { useTranslations } from 'next-intl'
import { CopyButton } from './copy-button.tsx'
import { ScrollRegion } from './scroll-region.tsx'

/** A few lines to copy: scrolls sideways, keyboard included. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  const t = useTranslations('ui')
  return (
    <figure aria-label={label} className="relative rounded-lg border bg-sunken">
      <figcaption className="flex h-9 items-center justify-between border-b pr-1 pl-3 text-ink-3 text-xs">
        {label}
        <CopyButton text={code} label={t('copyThing', { thing: label })} />
      </figcaption>
      <ScrollRegion label={label} className="overflow-x-auto rounded-b-lg">
        <pre className="w-max p-3 font-mono text-sm leading-5.5">
          <code>{code}</code>
        </pre>
      </ScrollRegion>
    </figure>
  )
}
