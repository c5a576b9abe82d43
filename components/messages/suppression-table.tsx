import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ActionResult } from '#components/form/action-result.ts'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { Suppression } from '#lib/campaigns/list-suppressions.ts'
import { RemoveSuppression } from './remove-suppression.tsx'

interface SuppressionTableProps {
  items: Suppression[]
  zone: { timeZone: string; locale: string }
  mayChange: boolean
  remove: (recipientHash: string) => Promise<ActionResult>
}

export function SuppressionTable({ items, zone, mayChange, remove }: SuppressionTableProps) {
  const t = useTranslations('messages.suppressions')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('address')}</HeadCell>
        <HeadCell>{t('reason')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('delivery')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('since')}</HeadCell>
        {mayChange && (
          <HeadCell>
            <span className="sr-only">{t('remove')}</span>
          </HeadCell>
        )}
      </TableHead>
      <tbody>
        {items.map(({ recipientHash, address, reason, deliveryId, createdAt }) => (
          <Row key={recipientHash}>
            <Cell className="font-mono [overflow-wrap:anywhere]">{address}</Cell>
            <Cell>{t(`reasons.${reason}`)}</Cell>
            <Cell className="font-mono max-sm:hidden">
              {deliveryId ? (
                <Link
                  href={`/deliveries/${deliveryId}`}
                  prefetch={false}
                  className="text-accent underline-offset-3 hover:underline"
                >
                  …{deliveryId.slice(-12)}
                </Link>
              ) : (
                <span className="text-ink-3">–</span>
              )}
            </Cell>
            <Cell className="text-right text-ink-2 max-sm:hidden">
              <Moment at={createdAt} {...zone} show="minute" />
            </Cell>
            {mayChange && (
              <Cell className="text-right">
                <RemoveSuppression address={address} remove={remove.bind(null, recipientHash)} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
