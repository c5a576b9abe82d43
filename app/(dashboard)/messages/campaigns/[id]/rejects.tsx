import { Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { shownReasons } from '#components/messages/campaign-choices.ts'
import { RejectFilter } from '#components/messages/reject-filter.tsx'
import { RejectTable } from '#components/messages/reject-table.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Section } from '#components/ui/section.tsx'
import { listRejects } from '#lib/campaigns/list-rejects.ts'
import type { Stage } from './stage.ts'

/** The lines that are left out, some at a time. */
export async function Rejects({ merchant, campaign, query, may }: Stage) {
  const t = await getTranslations('messages.check')
  const { id, invalid, duplicates, suppressed } = campaign
  if (invalid + duplicates + suppressed === 0) return null
  const reason = shownReasons.find(known => known === query.reason)
  const after = Number(query.after)
  const { items, next } = await listRejects(merchant.id, id, {
    ...(reason && { reason }),
    ...(Number.isSafeInteger(after) && after > 0 && { afterLine: after }),
  })
  const href = (line?: number) => {
    const values = { ...(reason && { reason }), ...(line !== undefined && { after: String(line) }) }
    return `/messages/campaigns/${id}?${new URLSearchParams(values)}`
  }
  const download = may('campaigns.export') && (
    <a href={`/messages/campaigns/${id}/rejects`} className={buttonStyle({ size: 'small' })}>
      <Download aria-hidden="true" />
      {t('download')}
    </a>
  )
  return (
    <Section title={t('leftOutTitle')} action={download}>
      <div className="pb-3">
        <RejectFilter value={reason ?? ''} />
      </div>
      <RejectTable items={items} />
      <div className="flex justify-end gap-2 pt-4 empty:hidden">
        {after > 0 && (
          <ButtonLink size="small" href={href()} scroll={false}>
            {t('first')}
          </ButtonLink>
        )}
        {next !== undefined && (
          <ButtonLink size="small" href={href(next)} scroll={false}>
            {t('more')}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}
