'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { GatewayForm } from '#components/gateways/gateway-form.tsx'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { showToast } from '#components/ui/toast.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { create } from '../actions.ts'

interface NewGatewayProps {
  /** The id it will have. */
  id: string
  fields: GatewayFields
  products: ProductOption[]
  sender: string
}

export function NewGateway({ id, fields, products, sender }: NewGatewayProps) {
  const t = useTranslations('gateways')
  const router = useRouter()
  return (
    <GatewayForm
      products={products}
      sender={sender}
      defaultValues={fields}
      submitLabel={t('form.create')}
      action={values => create(id, values)}
      onDone={(created, { name }) => {
        showToast('success', t('form.ready', { name }))
        router.push(`/gateways/${created.id}`)
      }}
    />
  )
}
