import { useTranslations } from 'next-intl'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { CampaignItem } from '#lib/campaigns/list-campaigns.ts'
import { numberFormat } from '#lib/core/formats.ts'
import { CampaignState } from './campaign-state.tsx'
import { ProgressBar } from './progress-bar.tsx'

interface CampaignTableProps {
  campaigns: (CampaignItem & { cost: string | null })[]
  zone: { timeZone: string; locale: string }
}

export function CampaignTable({ campaigns, zone }: CampaignTableProps) {
  const t = useTranslations('messages.list')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('name')}</HeadCell>
        <HeadCell>{t('status')}</HeadCell>
        <HeadCell className="text-right max-md:hidden">{t('recipients')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('sent')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('delivered')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('cost')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('when')}</HeadCell>
      </TableHead>
      <tbody>
        {campaigns.map(campaign => (
          <CampaignRow key={campaign.id} campaign={campaign} zone={zone} />
        ))}
      </tbody>
    </Table>
  )
}

function CampaignRow({
  campaign,
  zone,
}: {
  campaign: CampaignTableProps['campaigns'][number]
  zone: CampaignTableProps['zone']
}) {
  const t = useTranslations('messages.list')
  const { id, name, gatewayName, channel, status, lines, recipients, accepted, sent, failed, cost } = campaign
  const count = (value: number) => numberFormat(zone.locale).format(value)
  const delivered = deliveredShare(campaign.counts?.statuses)
  const share = numberFormat(zone.locale, { style: 'percent', maximumFractionDigits: 1 })
  const begun = ['running', 'paused', 'finished', 'cancelled'].includes(status)
  const checked = !['uploading', 'draft', 'preparing'].includes(status)
  const none = <span className="text-ink-3">–</span>
  const [done, of] = status === 'preparing' ? [campaign.preparedLine, lines] : [accepted, recipients]
  const moves = status === 'running' || status === 'paused' || status === 'preparing'
  return (
    <Row>
      <Cell className="w-full max-w-0 py-2.5">
        <span className="flex items-center gap-3">
          <ChannelMark channel={channel} />
          <span className="min-w-0">
            <RowLink
              href={`/messages/campaigns/${id}`}
              prefetch={false}
              className="block truncate font-medium text-base"
            >
              {name}
            </RowLink>
            <span className="block truncate text-ink-3">{gatewayName}</span>
          </span>
        </span>
      </Cell>
      <Cell>
        <CampaignState status={status} />
        {moves && <ProgressBar value={done} max={of} label={name} small />}
      </Cell>
      <Cell className="whitespace-nowrap text-right tabular-nums max-md:hidden">
        {checked ? count(recipients) : <span className="text-ink-3">{t('lines', { count: lines })}</span>}
      </Cell>
      <Cell className="whitespace-nowrap text-right tabular-nums max-sm:hidden">
        {begun ? count(sent) : none}
        {failed > 0 && <span className="block text-ink-3">{t('failed', { count: failed })}</span>}
      </Cell>
      <Cell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
        {delivered === undefined ? none : share.format(delivered)}
      </Cell>
      <Cell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
        {cost ?? none}
        {cost && !campaign.endedAt && <span className="block text-ink-3">{t('estimated')}</span>}
      </Cell>
      <Cell className="whitespace-nowrap text-right text-ink-2 max-sm:hidden">
        <Moment
          at={campaign.scheduledAt ?? campaign.startedAt ?? campaign.createdAt}
          {...zone}
          show="minute"
        />
        {status === 'scheduled' && <span className="block text-ink-3">{t('scheduled')}</span>}
      </Cell>
    </Row>
  )
}

/** Of what was sent when it was counted last; undefined: nothing was. */
function deliveredShare(counted: Record<string, number> = {}): number | undefined {
  const { SENT = 0, DELIVERED = 0, Verified = 0, UNDELIVERED = 0, REJECTED = 0 } = counted
  const sent = SENT + DELIVERED + Verified + UNDELIVERED + REJECTED
  return sent > 0 ? (DELIVERED + Verified) / sent : undefined
}
