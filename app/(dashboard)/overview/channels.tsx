import { getLocale, getTranslations } from 'next-intl/server'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Section } from '#components/ui/section.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { share } from '#lib/statistics/counts.ts'
import { gather } from '#lib/statistics/read-groups.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { figureFormats } from '../figure-formats.ts'
import { countCodes, loadGroups, type Period } from './load.ts'

/** The channels that were used, the busiest first. */
export async function OverviewChannels({ merchant, period }: { merchant: Seat['merchant']; period: Period }) {
  const [t, names, language, groups] = await Promise.all([
    getTranslations('overview.channels'),
    getTranslations('ui.channels'),
    getLocale(),
    loadGroups(merchant.id, period),
  ])
  const write = figureFormats(language, merchant.currency)
  const channels = await Promise.all(
    gather(groups, group => group.channel as Channel).map(async channel => ({
      ...channel,
      codes: await countCodes(
        merchant.id,
        groups.filter(group => group.channel === channel.key),
      ),
    })),
  )
  return (
    <Section title={t('title')} className="border-t-0">
      {channels.length === 0 ? (
        <p className="border-t pt-3 text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <Table caption={t('title')}>
          <TableHead>
            <HeadCell>{t('channel')}</HeadCell>
            <HeadCell className="text-right">{t('sent')}</HeadCell>
            <HeadCell className="text-right">{t('delivered')}</HeadCell>
            <HeadCell className="text-right">{t('verified')}</HeadCell>
          </TableHead>
          <tbody>
            {channels.map(({ key, totals, codes }) => (
              <Row key={key}>
                <Cell>
                  <span className="flex items-center gap-1.5">
                    <ChannelMark channel={key} />
                    {names(key)}
                  </span>
                </Cell>
                <Cell className="text-right">{write.count(totals.sent)}</Cell>
                <Cell className="text-right">{write.percent(share(totals.delivered, totals.sent))}</Cell>
                <Cell className="text-right">{write.percent(share(totals.verified, codes))}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
