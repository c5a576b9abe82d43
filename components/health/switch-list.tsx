import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { Switch } from '#lib/routing/list-switches.ts'

interface SwitchListProps {
  switches: readonly Switch[]
  /** What products are called, by id. */
  names: ReadonlyMap<string, string>
  timeZone: string
}

/** How the traffic of gateways was moved by itself. */
export function SwitchList({ switches, names, timeZone }: SwitchListProps) {
  const t = useTranslations('health.switches')
  const locale = formats[useLocale()]
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('at')}</HeadCell>
        <HeadCell>{t('gateway')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('country')}</HeadCell>
        <HeadCell>{t('shares')}</HeadCell>
      </TableHead>
      <tbody>
        {switches.map(one => (
          <Row key={one.id}>
            <Cell className="whitespace-nowrap text-ink-2">
              <Moment at={one.createdAt} timeZone={timeZone} locale={locale} />
            </Cell>
            <Cell>
              <Link href={`/gateways/${one.gatewayId}`} className="underline underline-offset-3">
                {one.gatewayName}
              </Link>{' '}
              <span className="text-ink-3">{t(one.kind)}</span>
            </Cell>
            <Cell className="max-sm:hidden">{one.country || '–'}</Cell>
            <Cell className="text-ink-2">
              {Object.entries(one.sharesAfter).map(([id, share]) => (
                <span key={id} className="block tabular-nums">
                  {names.get(id) ?? id}: {one.sharesBefore[id] ?? 0} → {share}
                </span>
              ))}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
