import { KeyRound } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { CredentialUse } from '#components/operator/credential-use.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import { listPlatformCredentials } from '#lib/gateways/list-platform-credentials.ts'
import { readerZone } from '../reader-zone.ts'

export async function CredentialList() {
  const [credentials, t, zone] = await Promise.all([
    listPlatformCredentials(),
    getTranslations('operator.credentials'),
    readerZone(),
  ])
  if (credentials.length === 0) {
    return (
      <EmptyState mark={<KeyRound />} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    )
  }
  const number = new Intl.NumberFormat(zone.locale)
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.account')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.created')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('columns.gateways')}</HeadCell>
        <HeadCell className="text-right">{t('columns.state')}</HeadCell>
      </TableHead>
      <tbody>
        {credentials.map(({ id, name, vendorId, vendorName, createdAt, use, relying }) => (
          <Row key={id}>
            <Cell>
              <span className="flex items-center gap-3">
                <VendorMark vendorId={vendorId} />
                <span className="min-w-0">
                  <RowLink
                    href={`/operator/credentials/${id}`}
                    className="font-medium [overflow-wrap:anywhere]"
                  >
                    {vendorName}
                  </RowLink>
                  <span className="block text-ink-3 [overflow-wrap:anywhere]">{name}</span>
                </span>
              </span>
            </Cell>
            <Cell className="text-ink-2 max-md:hidden">
              <Moment at={createdAt} {...zone} show="date" />
            </Cell>
            <Cell className="text-right text-ink-2 tabular-nums max-sm:hidden">
              {use === 'used' ? number.format(relying) : '–'}
            </Cell>
            <Cell className="text-right">
              <CredentialUse use={use} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
