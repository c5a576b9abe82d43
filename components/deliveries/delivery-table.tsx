import { ChannelMark, channelNames } from '#components/marks/channel-mark.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { DeliveryRow } from '#lib/messaging/list-deliveries.ts'
import { StatusBadge } from './status-badge.tsx'

interface DeliveryTableProps {
  /** `charge`: written as money, or null when nothing was charged. */
  items: (DeliveryRow & { charge: string | null })[]
  zone: { timeZone: string; locale: string }
}

export function DeliveryTable({ items, zone }: DeliveryTableProps) {
  return (
    <Table caption="Deliveries, the newest first">
      <TableHead>
        <HeadCell>Status</HeadCell>
        <HeadCell>Recipient</HeadCell>
        <HeadCell className="max-md:hidden">Gateway</HeadCell>
        <HeadCell className="max-lg:hidden">Channel</HeadCell>
        <HeadCell className="max-lg:hidden">Provider</HeadCell>
        <HeadCell className="text-right max-sm:hidden">Charge</HeadCell>
        <HeadCell className="text-right">Time</HeadCell>
      </TableHead>
      <tbody>
        {items.map(delivery => (
          <Row key={delivery.id}>
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
            </Cell>
            <Cell className="max-md:hidden">{delivery.gatewayName ?? 'Removed'}</Cell>
            <Cell className="max-lg:hidden">
              <span className="flex items-center gap-1.5">
                <ChannelMark channel={delivery.channel} />
                {channelNames[delivery.channel]}
              </span>
            </Cell>
            <Cell className="max-lg:hidden">
              <span className="flex items-center gap-1.5">
                <VendorMark vendorId={delivery.vendorId ?? ''} />
                {delivery.vendorName ?? 'None'}
              </span>
            </Cell>
            <Cell className="text-right font-mono max-sm:hidden">
              {delivery.charge ?? <span className="text-ink-3">–</span>}
            </Cell>
            <Cell className="text-right text-ink-2">
              <Moment at={delivery.createdAt} {...zone} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
