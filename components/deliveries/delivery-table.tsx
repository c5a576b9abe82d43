import { useTranslations } from 'next-intl'
import { ChannelLabel, ChannelMark, ChannelName } from '#components/marks/channel-mark.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { DeliveryItem } from './delivery-item.ts'
import { StatusBadge } from './status-badge.tsx'

interface DeliveryTableProps {
  items: DeliveryItem[]
  zone: { timeZone: string; locale: string }
  sort?: 'newest' | 'oldest'
  /** Ids of rows that have just come or changed: they light up for a moment. */
  fresh?: ReadonlySet<string>
}

// Its year would be missed.
const longAgoMs = 300 * 86_400_000
const isLongAgo = (at: Date | string) => Date.now() - new Date(at).getTime() > longAgoMs

const lightUp = 'starting:bg-accent-soft duration-1000 motion-reduce:starting:bg-transparent'

export function DeliveryTable({ items, zone, sort = 'newest', fresh }: DeliveryTableProps) {
  const t = useTranslations('deliveries')
  return (
    <Table caption={t(`caption.${sort}`)}>
      <TableHead>
        <HeadCell>{t('column.status')}</HeadCell>
        <HeadCell>{t('column.recipient')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('column.gateway')}</HeadCell>
        <HeadCell className="max-lg:hidden">{t('column.channel')}</HeadCell>
        <HeadCell className="max-lg:hidden">{t('column.provider')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('column.charge')}</HeadCell>
        <HeadCell className="text-right">{t('column.time')}</HeadCell>
      </TableHead>
      <tbody>
        {items.map(delivery => (
          <Row
            key={fresh?.has(delivery.id) ? `${delivery.id} ${delivery.status}` : delivery.id}
            className={fresh?.has(delivery.id) ? lightUp : undefined}
          >
            <Cell>
              <StatusBadge status={delivery.status} />
            </Cell>
            <Cell className="font-mono">
              <RowLink
                href={`/deliveries/${delivery.id}`}
                prefetch={false}
                className="block max-w-36 truncate sm:max-w-60"
              >
                {delivery.recipient}
              </RowLink>
              <span className="mt-0.5 flex items-center gap-1 font-sans text-ink-3 text-xs sm:hidden">
                <ChannelMark channel={delivery.channel} />
                <ChannelName channel={delivery.channel} />
              </span>
            </Cell>
            <Cell className="max-w-56 truncate max-md:hidden">
              {delivery.gatewayName ?? <span className="text-ink-3">{t('gatewayRemoved')}</span>}
            </Cell>
            <Cell className="max-lg:hidden">
              <ChannelLabel channel={delivery.channel} />
            </Cell>
            <Cell className="max-lg:hidden">
              <span className="flex items-center gap-1.5 whitespace-nowrap">
                <VendorMark vendorId={delivery.vendorId ?? ''} />
                {delivery.vendorName ?? t('noProvider')}
              </span>
            </Cell>
            <Cell className="whitespace-nowrap text-right font-mono max-sm:hidden">
              {delivery.charge ?? <span className="text-ink-3">–</span>}
            </Cell>
            <Cell className="text-right text-ink-2">
              <Moment
                at={new Date(delivery.createdAt)}
                {...zone}
                show={isLongAgo(delivery.createdAt) ? 'date' : 'date-time'}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
