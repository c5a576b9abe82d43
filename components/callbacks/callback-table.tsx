import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { CallbackRow } from '#lib/callbacks/list-callbacks.ts'
import { CallbackState } from './callback-state.tsx'
import { EventBadge } from './event-badge.tsx'

interface CallbackTableProps {
  callbacks: CallbackRow[]
  zone: { timeZone: string; locale: string }
}

/** The callbacks of one endpoint. */
export function CallbackTable({ callbacks, zone }: CallbackTableProps) {
  const t = useTranslations('callbacks.history')
  const none = <span className="text-ink-3">–</span>
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('state')}</HeadCell>
        <HeadCell>{t('event')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('delivery')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('attempts')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('next')}</HeadCell>
        <HeadCell className="text-right">{t('time')}</HeadCell>
      </TableHead>
      <tbody>
        {callbacks.map(callback => (
          <Row key={callback.id}>
            <Cell>
              <RowLink href={`/callbacks/events/${callback.id}`} prefetch={false}>
                <CallbackState callback={callback} />
              </RowLink>
            </Cell>
            <Cell>
              <EventBadge event={callback.event} />
            </Cell>
            <Cell className="font-mono text-ink-2 max-md:hidden" title={callback.deliveryId ?? undefined}>
              {callback.deliveryId ? `…${callback.deliveryId.slice(-12)}` : none}
            </Cell>
            <Cell className="text-right font-mono max-sm:hidden">{callback.attempts}</Cell>
            <Cell className="text-right text-ink-2 max-lg:hidden">
              {callback.dueAt && callback.attempts > 0 ? <Moment at={callback.dueAt} {...zone} /> : none}
            </Cell>
            <Cell className="text-right text-ink-2">
              <Moment at={callback.createdAt} {...zone} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
