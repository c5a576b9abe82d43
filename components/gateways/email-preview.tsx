'use client'
import { useTranslations } from 'next-intl'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { Initials } from './handset.tsx'
import { sampleText } from './sample-text.ts'

interface EmailPreviewProps {
  fields: GatewayFields
  samples: Record<string, string>
  sender: string
}

/** No scripts and nothing from elsewhere but pictures, whatever the merchant pasted. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src https: data:; font-src data:">'

export function EmailPreview({ fields, samples, sender }: EmailPreviewProps) {
  const t = useTranslations('gateways.preview')
  const isHtml = /<[a-z!/]/i.test(fields.message ?? '')
  const body = sampleText(fields.message, isHtml ? escaped(samples) : samples)
  return (
    <div className="overflow-hidden rounded-xl border bg-raised shadow-popup">
      <div className="flex items-start gap-3 border-b px-4 py-3">
        <Initials name={sender} />
        <div className="min-w-0">
          <p className="font-medium [overflow-wrap:anywhere]">
            {sampleText(fields.subject, samples) || t('noSubject')}
          </p>
          <p className="truncate text-ink-3 text-xs">{sender}</p>
        </div>
      </div>
      {isHtml ? (
        <iframe title={t('emailBody')} sandbox="" srcDoc={policy + body} className="h-96 w-full bg-[#fff]" />
      ) : (
        <p dir="auto" className="min-h-40 whitespace-pre-wrap px-4 py-3 [overflow-wrap:anywhere]">
          {body || <span className="text-ink-3">{t('writeMessage')}</span>}
        </p>
      )}
    </div>
  )
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** As values are put into HTML when it is sent. */
function escaped(samples: Record<string, string>): Record<string, string> {
  const inHtml = (value: string) => value.replace(/[&<>"']/g, mark => entities[mark] ?? mark)
  return Object.fromEntries(Object.entries(samples).map(([name, value]) => [name, inHtml(value)]))
}
