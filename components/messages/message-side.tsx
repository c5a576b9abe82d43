'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Bubble } from './bubble.tsx'
import { MailSheet } from './mail-sheet.tsx'
import type { MessageGateway, MessagePreview, MessageValues } from './sending.ts'

interface MessageSideProps {
  channel: MessageGateway['channel']
  typed: MessageValues
  preview: (values: MessageValues) => Promise<MessagePreview>
}

/** After the last key. */
const pauseMs = 250

/** The message as it will be sent, filled by the function that sends it, and what it costs. */
export function MessageSide({ channel, typed, preview }: MessageSideProps) {
  const t = useTranslations('messages')
  const [shown, setShown] = useState<MessagePreview>()
  const key = JSON.stringify(typed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` is a new object with each drawing, and `key` changes when it says something else
  useEffect(() => {
    let current = true
    const look = async () => {
      const answer = await preview(typed).catch(() => undefined)
      if (current && answer) setShown(answer)
    }
    const timer = setTimeout(() => void look(), pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, preview])
  return (
    <section aria-label={t('send.preview')} className="min-w-0 lg:sticky lg:top-6 lg:self-start">
      <h2 className="mb-3 font-semibold text-base">{t('send.preview')}</h2>
      {!shown && <p className="text-ink-3">{t('send.previewWaiting')}</p>}
      {shown?.kind === 'failed' && <p className="text-ink-2 [overflow-wrap:anywhere]">{shown.detail}</p>}
      {shown?.kind === 'rendered' && (
        <>
          {channel === 'EMAIL' ? (
            <MailSheet
              title={t('send.preview')}
              subject={shown.subject}
              html={shown.html}
              text={shown.text}
            />
          ) : (
            <Bubble text={shown.text} channel={channel} />
          )}
          <p className="mt-2 flex flex-wrap gap-x-3 text-ink-3 text-sm tabular-nums">
            {channel === 'SMS' && <span>{t('preview.segments', { count: shown.segments })}</span>}
            {shown.encoding && <span>{shown.encoding}</span>}
            {shown.price && (
              <span className="ml-auto">
                {channel === 'SMS'
                  ? t('send.priceSms', { price: shown.price.each, total: shown.price.total })
                  : t('send.priceEach', { price: shown.price.each })}
              </span>
            )}
          </p>
        </>
      )}
    </section>
  )
}
