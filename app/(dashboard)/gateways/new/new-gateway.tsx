'use client'
import { useRouter } from 'next/navigation'
import { GatewayForm } from '#components/gateways/gateway-form.tsx'
import { newGatewayFields } from '#components/gateways/new-gateway-fields.ts'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { showToast } from '#components/ui/toast.tsx'
import { create } from '../actions.ts'

export function NewGateway({ products, sender }: { products: ProductOption[]; sender: string }) {
  const router = useRouter()
  return (
    <GatewayForm
      products={products}
      sender={sender}
      defaultValues={newGatewayFields}
      submitLabel="Create gateway"
      action={create}
      onDone={({ id }, { name }) => {
        showToast('success', `${name} is ready`)
        router.push(`/gateways/${id}`)
      }}
    />
  )
}
