import type { Metadata } from 'next'
import { GatewayKey } from '#components/gateways/gateway-key.tsx'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { orNotFound } from '../../or-not-found.ts'
import { productOptions } from '../product-options.ts'
import { EditGateway } from './edit-gateway.tsx'
import { formFields } from './form-fields.ts'

export const metadata: Metadata = { title: 'Gateway' }

export default async function GatewayPage({ params }: PageProps<'/gateways/[id]'>) {
  const { id } = await params
  const { merchant, may } = await requireMerchant('gateways.view', `/gateways/${id}`)
  const [gateway, products] = await Promise.all([
    orNotFound(getGateway(merchant.id, id)),
    listProducts(merchant),
  ])
  return (
    <>
      <PageHeader
        parent={{ href: '/gateways', label: 'Gateways' }}
        title={gateway.name}
        description={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <ChannelLabel channel={gateway.channel} />
            <GatewayKey gatewayKey={gateway.key} name={gateway.name} />
          </span>
        }
      />
      <EditGateway
        id={gateway.id}
        updatedAt={gateway.updatedAt}
        fields={formFields(gateway)}
        products={productOptions(products, merchant)}
        sender={merchant.name}
        readOnly={!may('gateways.change')}
      />
    </>
  )
}
