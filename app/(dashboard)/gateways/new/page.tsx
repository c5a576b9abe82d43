import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { newGatewayFields } from '#components/gateways/new-gateway-fields.ts'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { newId } from '#lib/core/id.ts'
import { fieldsOf } from '#lib/gateways/fields-of.ts'
import { type Gateway, getGateway } from '#lib/gateways/get-gateway.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { orNotFound } from '../../or-not-found.ts'
import { productOptions } from '../product-options.ts'
import { NewGateway } from './new-gateway.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gateways')
  return { title: t('new') }
}

/** An empty form, or with `?from=` the one of a gateway to copy. */
export default async function NewGatewayPage({ searchParams }: PageProps<'/gateways/new'>) {
  const { merchant } = await requireMerchant('gateways.change', '/gateways/new')
  const { from } = await searchParams
  const [t, original] = await Promise.all([
    getTranslations('gateways'),
    typeof from === 'string' ? orNotFound(getGateway(merchant.id, from)) : undefined,
  ])
  const products = productOptions(await listProducts(merchant), merchant.currency, await getLocale())
  const copy = original && {
    ...fieldsOf(original),
    // At most what the schema takes, and no half of a character.
    name: t('form.copyName', { name: original.name })
      .slice(0, 80)
      .replace(/[\uD800-\uDBFF]$/, ''),
    routes: usable(original.routes, products),
  }
  return (
    <>
      <PageHeader title={t('new')} parent={{ href: '/gateways', label: t('title') }} />
      <ClientMessages of={['gateways']}>
        <NewGateway
          id={newId()}
          fields={copy ?? newGatewayFields(t('form.firstMessage', { code: '{OTP}' }))}
          products={products}
          sender={merchant.name}
        />
      </ClientMessages>
    </>
  )
}

/** What of a chain can be chosen anew: not what was turned off since. */
function usable(routes: Gateway['routes'], products: ProductOption[]): Gateway['routes'] {
  const kept = routes.flatMap(({ productId, credentialId, weight }) => {
    const product = products.find(({ id }) => id === productId)
    const account = product?.accounts.find(({ id }) => id === credentialId)
    return product ? [{ productId, credentialId: account?.id ?? null, weight }] : []
  })
  return kept.length > 0 ? kept : [{ productId: '', credentialId: null, weight: 0 }]
}
