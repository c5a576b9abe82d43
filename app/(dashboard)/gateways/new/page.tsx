import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { productOptions } from '../product-options.ts'
import { NewGateway } from './new-gateway.tsx'

export const metadata: Metadata = { title: 'New gateway' }

export default async function NewGatewayPage() {
  const { merchant } = await requireMerchant('gateways.change', '/gateways/new')
  const products = await listProducts(merchant)
  return (
    <>
      <PageHeader title="New gateway" parent={{ href: '/gateways', label: 'Gateways' }} />
      <NewGateway products={productOptions(products, merchant)} sender={merchant.name} />
    </>
  )
}
