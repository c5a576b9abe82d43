import { useTranslations } from 'next-intl'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { CredentialRow } from '#lib/gateways/list-credentials.ts'

interface CredentialTableProps {
  credentials: CredentialRow[]
  href: (id: string) => string
  zone: { timeZone: string; locale: string }
}

export function CredentialTable({ credentials, href, zone }: CredentialTableProps) {
  const t = useTranslations('credentials')
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.account')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('columns.gateways')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.created')}</HeadCell>
        <HeadCell className="text-right">{t('columns.state')}</HeadCell>
      </TableHead>
      <tbody>
        {credentials.map(({ id, name, vendorId, vendorName, gateways, createdAt, disabledAt }) => (
          <Row key={id}>
            <Cell className="py-2.5">
              <span className="flex items-center gap-3">
                <VendorMark vendorId={vendorId} />
                <span className="min-w-0">
                  <RowLink href={href(id)} className="font-medium text-base [overflow-wrap:anywhere]">
                    {name}
                  </RowLink>
                  <span className="block text-ink-3">{vendorName}</span>
                </span>
              </span>
            </Cell>
            <Cell className="text-ink-2 max-sm:hidden">
              <UsedBy names={gateways.map(gateway => gateway.name)} />
            </Cell>
            <Cell className="text-ink-2 max-md:hidden">
              <Moment at={createdAt} {...zone} show="date" />
            </Cell>
            <Cell className="text-right">
              <Badge tone={disabledAt ? 'neutral' : 'ok'}>{disabledAt ? t('off') : t('on')}</Badge>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** The first names, and how many more there are. */
function UsedBy({ names }: { names: string[] }) {
  const t = useTranslations('credentials')
  if (names.length === 0) return <span className="text-ink-3">{t('unused')}</span>
  const more = names.length - 2
  return (
    <>
      {names.slice(0, 2).join(', ')}
      {more > 0 && <span className="text-ink-3"> {t('more', { count: more })}</span>}
    </>
  )
}
