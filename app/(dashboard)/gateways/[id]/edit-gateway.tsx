'use client'
import { useState } from 'react'
import { GatewayForm } from '#components/gateways/gateway-form.tsx'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { showToast } from '#components/ui/toast.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { update } from '../actions.ts'

interface EditGatewayProps {
  id: string
  updatedAt: Date
  fields: GatewayFields
  products: ProductOption[]
  sender: string
  readOnly: boolean
}

export function EditGateway({ id, updatedAt, fields, products, sender, readOnly }: EditGatewayProps) {
  const [seen, setSeen] = useState(updatedAt)
  return (
    <GatewayForm
      products={products}
      sender={sender}
      defaultValues={fields}
      submitLabel="Save changes"
      readOnly={readOnly}
      action={values => update({ id, seen }, values)}
      onDone={({ updatedAt: saved }, { name }) => {
        setSeen(saved)
        showToast('success', `${name} is saved`)
      }}
    />
  )
}
