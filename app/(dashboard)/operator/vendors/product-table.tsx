import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { CatalogueVendor } from '#lib/gateways/list-catalogue.ts'
import type { ProductState } from '#lib/routing/list-product-health.ts'
import { ProductHealth } from './product-health.tsx'
import { ProductState as ProductSwitch } from './product-state.tsx'

interface ProductTableProps {
  vendors: CatalogueVendor[]
  health: ProductState[]
  timeZone: string
}

export function ProductTable({ vendors, health, timeZone }: ProductTableProps) {
  const t = useTranslations('operator.vendors')
  const stateOf = (productId: string) => health.find(({ id }) => id === productId)
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('columns.product')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('columns.channel')}</HeadCell>
        <HeadCell className="max-xl:hidden">{t('columns.account')}</HeadCell>
        <HeadCell className="text-right max-lg:hidden">{t('columns.gateways')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('columns.health')}</HeadCell>
        <HeadCell className="text-right">{t('columns.state')}</HeadCell>
      </TableHead>
      <tbody>
        {vendors.flatMap(vendor =>
          vendor.products.map(product => (
            <Row key={product.id} className={product.enabled ? undefined : 'text-ink-2'}>
              <Cell>
                <span className="flex items-center gap-3">
                  <VendorMark vendorId={vendor.id} />
                  <span className="min-w-0">
                    <span className="font-medium">
                      {vendor.name} {product.name}
                    </span>
                    <code className="block font-mono text-ink-3 text-xs">{product.id}</code>
                    <span className="mt-1.5 block sm:hidden">
                      <ProductHealth state={stateOf(product.id)} timeZone={timeZone} />
                    </span>
                  </span>
                </span>
              </Cell>
              <Cell className="max-md:hidden">
                <ChannelLabel channel={product.channel} />
              </Cell>
              <Cell className="whitespace-nowrap max-xl:hidden">
                <Accounts count={vendor.credentials} />
              </Cell>
              <Cell className="whitespace-nowrap text-right text-ink-2 max-lg:hidden">
                {t('gatewayCount', { count: product.gateways })}
              </Cell>
              <Cell className="max-sm:hidden">
                <ProductHealth state={stateOf(product.id)} timeZone={timeZone} />
              </Cell>
              <Cell>
                <span className="flex items-center justify-end gap-2 max-sm:flex-wrap sm:whitespace-nowrap">
                  <Badge tone={product.enabled ? 'ok' : 'neutral'}>
                    {product.enabled ? t('on') : t('off')}
                  </Badge>
                  <ProductSwitch
                    product={{
                      id: product.id,
                      name: `${vendor.name} ${product.name}`,
                      enabled: product.enabled,
                      gateways: product.gateways,
                    }}
                  />
                </span>
              </Cell>
            </Row>
          )),
        )}
      </tbody>
    </Table>
  )
}

function Accounts({ count }: { count: number }) {
  const t = useTranslations('operator.vendors')
  if (count > 0) return <span className="text-ink-2">{t('accounts', { count })}</span>
  return (
    <>
      <span className="text-ink-3">{t('noAccount')}</span>{' '}
      <Link href="/operator/credentials/new" className="text-accent underline underline-offset-3">
        {t('addAccount')}
      </Link>
    </>
  )
}
