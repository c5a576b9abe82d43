import { useTranslations } from 'next-intl'
import type { Channel } from '#lib/vendors/vendor.ts'
import { Bubble } from './bubble.tsx'
import { MailSheet } from './mail-sheet.tsx'
import type { ShownRow } from './shown-row.ts'

/** One line of the file as its recipient will see it, or why it will be left out. */
export function RowPreview({ row, channel }: { row: ShownRow; channel: Channel }) {
  const t = useTranslations('messages')
  return (
    <article aria-label={t('preview.line', { line: row.line })} className="min-w-0">
      <header className="mb-1.5 flex items-baseline justify-between gap-3 text-sm">
        <span className="min-w-0 truncate font-mono">
          {row.kind === 'message' ? row.recipient : row.cell}
        </span>
        <span className="shrink-0 text-ink-3">{t('preview.line', { line: row.line })}</span>
      </header>
      {row.kind === 'rejected' && (
        <div className="rounded-lg border border-dashed px-3.5 py-3">
          <p className="text-ink-3 text-sm">{t('preview.rejected')}</p>
          <p className="[overflow-wrap:anywhere]">
            {t(`reasons.${row.reason}`)}
            {row.detail && <span className="block font-mono text-ink-2 text-sm">{row.detail}</span>}
          </p>
        </div>
      )}
      {row.kind === 'message' && (
        <>
          {channel === 'EMAIL' ? (
            <MailSheet
              title={t('preview.body', { recipient: row.recipient })}
              subject={row.subject}
              html={row.html}
              text={row.text}
            />
          ) : (
            <Bubble text={row.text} channel={channel} />
          )}
          <p className="mt-1.5 flex gap-3 text-ink-3 text-sm">
            {channel === 'SMS' && <span>{t('preview.segments', { count: row.segments })}</span>}
            {row.encoding && <span>{row.encoding}</span>}
            <span className="ml-auto tabular-nums">{row.price}</span>
          </p>
        </>
      )}
    </article>
  )
}
