import { useLocale, useTranslations } from 'next-intl'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { formatterOf } from '#components/ui/charts/format.ts'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import { formats } from '#lib/i18n/locales.ts'
import type { ProductState } from '#lib/routing/list-product-health.ts'
import type { HealthCell } from '#lib/routing/read-health-course.ts'
import { HealthBadge } from './health-badge.tsx'
import { HealthReason } from './health-reason.tsx'
import { HealthStrip } from './health-strip.tsx'

interface HealthTableProps {
  products: readonly ProductState[]
  cells: ReadonlyMap<string, HealthCell[]>
  timeZone: string
}

/** Every product with its health, why, and the day behind it. */
export function HealthTable({ products, cells, timeZone }: HealthTableProps) {
  const t = useTranslations('health')
  const locale = formats[useLocale()]
  const time = (ms: number | null) => (ms === null ? '–' : formatterOf('duration', locale)(ms))
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : formatterOf('percent', locale)(part / whole)
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.product')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.history')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('columns.errors')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('columns.accept')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('columns.deliver')}</HeadCell>
        <HeadCell className="text-right">{t('columns.state')}</HeadCell>
      </TableHead>
      <tbody>
        {products.map(product => (
          <Row key={product.id}>
            <Cell className="py-2.5">
              <span className="flex items-center gap-3">
                <VendorMark vendorId={product.vendorId} />
                <span className="min-w-0">
                  <RowLink href={`/health/${product.id}`} className="font-medium text-base">
                    {product.vendorName} {product.name}
                  </RowLink>
                  {product.reason && (
                    <span className="block max-w-110 text-ink-2">
                      <HealthReason reason={product.reason} timeZone={timeZone} />
                    </span>
                  )}
                </span>
              </span>
            </Cell>
            <Cell className="w-1/4 max-md:hidden">
              <HealthStrip cells={cells.get(product.id) ?? []} />
            </Cell>
            <Cell className="text-right tabular-nums max-lg:hidden">
              {share(product.figures.failed, product.figures.calls)}
            </Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
              {time(product.figures.acceptP95Ms)}
            </Cell>
            <Cell className="whitespace-nowrap text-right tabular-nums max-lg:hidden">
              {time(product.figures.deliverP50Ms)}
            </Cell>
            <Cell className="text-right">
              <HealthBadge status={product.status} />
              {product.since && product.status === 'unhealthy' && (
                <span className="block text-ink-3 text-xs">
                  {t('since')} <Moment at={product.since} timeZone={timeZone} locale={locale} />
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
