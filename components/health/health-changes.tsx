import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { HealthChange } from '#lib/routing/list-health-changes.ts'
import { HealthBadge } from './health-badge.tsx'
import { HealthReason } from './health-reason.tsx'

/** When a product became what, and why. */
export function HealthChanges({ changes, timeZone }: { changes: readonly HealthChange[]; timeZone: string }) {
  const t = useTranslations('health.changes')
  const locale = formats[useLocale()]
  if (changes.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('at')}</HeadCell>
        <HeadCell>{t('what')}</HeadCell>
        <HeadCell>{t('why')}</HeadCell>
      </TableHead>
      <tbody>
        {changes.map(({ id, status, reason, createdAt }) => (
          <Row key={id}>
            <Cell className="whitespace-nowrap text-ink-2">
              <Moment at={createdAt} timeZone={timeZone} locale={locale} />
            </Cell>
            <Cell>
              <HealthBadge status={status} />
            </Cell>
            <Cell className="text-ink-2 [overflow-wrap:anywhere]">
              <HealthReason reason={reason} timeZone={timeZone} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
