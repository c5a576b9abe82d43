import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { DeliveryCallback } from '#lib/callbacks/list-delivery-callbacks.ts'
import { CallbackState } from './callback-state.tsx'
import { EventBadge } from './event-badge.tsx'
import { ReplayButton } from './replay-button.tsx'

interface DeliveryCallbacksProps {
  callbacks: DeliveryCallback[]
  zone: { timeZone: string; locale: string }
  /** Sends one again; nothing for those who may only look. */
  replay?: (id: string) => Promise<ActionResult>
}

/** Who was told of a delivery, of what, and whether it got through. */
export function DeliveryCallbacks({ callbacks, zone, replay }: DeliveryCallbacksProps) {
  const t = useTranslations('callbacks')
  return (
    <Table caption={t('ofDelivery.title')}>
      <TableHead>
        <HeadCell>{t('history.event')}</HeadCell>
        <HeadCell>{t('history.state')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('detail.endpoint')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('history.attempts')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('history.time')}</HeadCell>
        {replay && (
          <HeadCell className="w-10">
            <span className="sr-only">{t('replay.one')}</span>
          </HeadCell>
        )}
      </TableHead>
      <tbody>
        {callbacks.map(callback => (
          <Row key={callback.id}>
            <Cell>
              <RowLink href={`/callbacks/events/${callback.id}`} prefetch={false}>
                <EventBadge event={callback.event} />
              </RowLink>
            </Cell>
            <Cell>
              <CallbackState callback={callback} />
            </Cell>
            <Cell className="w-full max-w-0 truncate font-mono text-ink-2 max-md:hidden">
              {callback.url ?? t('detail.deleted')}
            </Cell>
            <Cell className="text-right font-mono max-sm:hidden">{callback.attempts}</Cell>
            <Cell className="text-right text-ink-2 max-sm:hidden">
              <Moment at={callback.createdAt} {...zone} />
            </Cell>
            {replay && (
              <Cell className="relative z-10 text-right">
                {callback.url !== null && (
                  <ReplayButton id={callback.id} name={callback.event} action={replay} />
                )}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
