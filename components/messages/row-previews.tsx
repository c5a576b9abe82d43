'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Channel } from '#lib/vendors/vendor.ts'
import { RowPreview } from './row-preview.tsx'
import type { ShownRow } from './shown-row.ts'

/** The first lines as they will be sent: texts beside each other, e-mails one at a time. */
export function RowPreviews({ rows, channel }: { rows: ShownRow[]; channel: Channel }) {
  const t = useTranslations('messages.preview')
  const [place, setPlace] = useState(0)
  if (channel !== 'EMAIL') {
    return (
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {rows.map(row => (
          <RowPreview key={row.line} row={row} channel={channel} />
        ))}
      </div>
    )
  }
  const shown = Math.min(place, rows.length - 1)
  const row = rows[shown]
  if (!row) return null
  return (
    <div className="max-w-190">
      <div className="mb-3 flex items-center gap-1">
        <Button
          size="small-icon"
          aria-label={t('previous')}
          disabled={shown === 0}
          onClick={() => setPlace(shown - 1)}
        >
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Button
          size="small-icon"
          aria-label={t('next')}
          disabled={shown === rows.length - 1}
          onClick={() => setPlace(shown + 1)}
        >
          <ChevronRight aria-hidden="true" />
        </Button>
        <span role="status" className="ml-2 text-ink-3 text-sm">
          {t('place', { place: shown + 1, count: rows.length })}
        </span>
      </div>
      <RowPreview row={row} channel={channel} />
    </div>
  )
}
