'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { InBrowser } from '#components/ui/in-browser.tsx'
import { useSettled } from '#components/ui/use-settled.ts'
import { sampleParams } from '#lib/gateways/sample-params.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { Initials } from './handset.tsx'
import { sampleText, tagsIn } from './sample-text.ts'
import { PreviewFrame } from './template/preview-frame.tsx'

interface EmailPreviewProps {
  fields: GatewayFields
  samples: Record<string, string>
  sender: string
}

const pause = 350

/** A mail as it will be sent, rendered by the server with sample values. */
export function EmailPreview({ fields, samples, sender }: EmailPreviewProps) {
  const t = useTranslations('gateways.preview')
  const { subject, message, escapeValues, service } = fields
  const typed = JSON.stringify(samples)
  const { draft, shown } = useMemo(() => {
    const { OTP: code, ...values } = JSON.parse(typed) as Record<string, string>
    const source = `${subject ?? ''}\n${message ?? ''}`
    const params = sampleParams(source, tagsIn(subject, message)).map(param =>
      'value' in param ? { ...param, value: values[param.tag] || param.value } : param,
    )
    const draft = {
      subject: subject ?? '',
      message: message ?? '',
      escapeValues: escapeValues ?? false,
      params: JSON.stringify(params),
      code: service === 'message' ? undefined : code,
    }
    const filled = params.flatMap(param => ('value' in param ? [[param.tag, param.value]] : []))
    return { draft, shown: { ...JSON.parse(typed), ...Object.fromEntries(filled) } }
  }, [subject, message, escapeValues, service, typed])
  const content = useSettled(draft, pause)
  return (
    <div className="overflow-hidden rounded-xl border bg-raised shadow-popup">
      <div className="flex items-start gap-3 border-b px-4 py-3">
        <Initials name={sender} />
        <div className="min-w-0">
          <p className="font-medium [overflow-wrap:anywhere]">
            {sampleText(subject, shown) || t('noSubject')}
          </p>
          <p className="truncate text-ink-3 text-xs">{sender}</p>
        </div>
      </div>
      <InBrowser fallback={<div className="h-96" />}>
        <PreviewFrame
          title={t('emailBody')}
          content={content}
          width="mobile"
          dark={false}
          className="h-96 bg-[#fff]"
        />
      </InBrowser>
    </div>
  )
}
