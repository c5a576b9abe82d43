import { Paperclip } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/section.tsx'
import type { Delivery } from '#lib/messaging/get-delivery.ts'
import { findMessage } from './find-message.ts'

/** What a message said, until its merchant no longer keeps it. */
export async function MessageOfDelivery({ delivery, locale }: { delivery: Delivery; locale: string }) {
  const [t, said] = await Promise.all([getTranslations('deliveries.message'), findMessage(delivery)])
  const kilobytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <Section title={t('title')} description={said ? t('kept') : undefined}>
      {!said ? (
        <p className="text-ink-2">{t('erased')}</p>
      ) : (
        <div className="flex flex-col gap-3">
          {said.subject !== undefined && (
            <p className="font-medium [overflow-wrap:anywhere]">
              <span className="sr-only">{t('subject')}: </span>
              {said.subject}
            </p>
          )}
          {said.html === undefined ? (
            <p className="max-w-prose whitespace-pre-wrap rounded-lg bg-sunken px-4 py-3 [overflow-wrap:anywhere]">
              {said.text}
            </p>
          ) : (
            <iframe
              title={t('body')}
              src={`/deliveries/${delivery.id}/content`}
              sandbox=""
              className="h-96 w-full rounded-lg border bg-white"
            />
          )}
          {said.files.length > 0 && (
            <ul aria-label={t('files')} className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-sm">
              {said.files.map((file, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves.
                <li key={place} className="flex items-center gap-1.5">
                  <Paperclip aria-hidden="true" className="size-3.5" />
                  <span className="[overflow-wrap:anywhere]">{file.name}</span>
                  <span className="text-ink-3">
                    {t('size', { kilobytes: kilobytes.format(file.bytes / 1000) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}
