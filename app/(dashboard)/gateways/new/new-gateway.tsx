'use client'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { GatewayForm } from '#components/gateways/gateway-form.tsx'
import { newGatewayFields } from '#components/gateways/new-gateway-fields.ts'
import type { ProductOption } from '#components/gateways/product-option.ts'
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
        toast.success(`${name} is ready`)
        router.push(`/gateways/${id}`)
      }}
    />
  )
}
