import { BadgeCheck, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createElement, Fragment } from 'react'
import { Handset, Initials } from './handset.tsx'
import { sampleText } from './sample-text.ts'

interface WhatsappPreviewProps {
  text: string
  samples?: Record<string, string>
  sender: string
  /** The official product: an approved template with a button, from a named business. */
  official?: boolean
}

export function WhatsappPreview({ text, samples, sender, official }: WhatsappPreviewProps) {
  const t = useTranslations('gateways.preview')
  const filled = samples ? sampleText(text, samples) : text
  const head = (
    <div className="flex items-center gap-2.5">
      <Initials name={official ? sender : '#'} />
      <span className="min-w-0">
        <span className="flex items-center gap-1">
          <span className="truncate font-medium text-sm">{sender}</span>
          {official && <BadgeCheck aria-hidden="true" className="size-4 shrink-0 text-accent" />}
        </span>
        {official && <span className="block text-ink-3 text-xs">{t('business')}</span>}
      </span>
    </div>
  )
  return (
    <>
      <Handset head={head} className="bg-sunken">
        <div
          dir="auto"
          className="w-fit min-w-44 max-w-[90%] overflow-hidden rounded-lg rounded-tl-none border bg-raised"
        >
          <p className="whitespace-pre-wrap px-3 pt-2 [overflow-wrap:anywhere]">
            {filled ? <Bold text={filled} /> : <span className="text-ink-3">{t('writeMessage')}</span>}
          </p>
          <p className="px-3 pb-1.5 text-right text-ink-3 text-xs">9:41</p>
          {official && (
            <p className="flex items-center justify-center gap-2 border-t px-3 py-2 font-medium text-accent">
              <Copy aria-hidden="true" className="size-4" />
              {t('copyCode')}
            </p>
          )}
        </div>
      </Handset>
      {official && <p className="mt-4 text-ink-2 text-sm">{t('approvedNote')}</p>}
    </>
  )
}

/** WhatsApp's own mark-up for bold: *so*. The parts are children one by one, so they need no keys. */
function Bold({ text }: { text: string }) {
  const parts = text.split(/\*([^*\n]+)\*/)
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => (index % 2 === 1 ? createElement('strong', null, part) : part)),
  )
}
