'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { ProductOption } from './product-option.ts'

interface ProviderRowProps {
  index: number
  count: number
  products: readonly ProductOption[]
  /** Products that other rows have. */
  taken: readonly string[]
  onMove: (to: number) => void
  onRemove: () => void
}

export function ProviderRow({ index, count, products, taken, onMove, onRemove }: ProviderRowProps) {
  const { control, register, formState } = useFormContext<GatewayFields>()
  const productId = useWatch({ control, name: `routes.${index}.productId` })
  const product = products.find(({ id }) => id === productId)
  const accounts = product?.accounts ?? []
  const label = index === 0 ? 'Provider' : `Fall-back provider ${index}`
  const name = product?.vendorName ?? `route ${index + 1}`
  const error = formState.errors.routes?.[index]?.productId?.message
  return (
    <li className="flex items-start gap-2">
      <span aria-hidden="true" className="flex h-9 w-3 items-center text-ink-3 text-sm">
        {index + 1}
      </span>
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-2">
        <div className="min-w-0">
          <NativeSelect
            {...register(`routes.${index}.productId`)}
            mark={product && <VendorMark vendorId={product.vendorId} />}
            aria-label={label}
            aria-invalid={error !== undefined}
            aria-describedby={error && `routes-${index}-error`}
          >
            <option value="">Choose a provider</option>
            {products.map(option => (
              <option key={option.id} value={option.id} disabled={taken.includes(option.id)}>
                {option.vendorName} {option.name}, {option.price ?? 'no price'}
              </option>
            ))}
          </NativeSelect>
          <FieldError id={`routes-${index}`} error={error} />
        </div>
        {accounts.length > 0 && (
          <NativeSelect aria-label={`Account with ${name}`} {...register(`routes.${index}.credentialId`)}>
            <option value="">Sandi’s account</option>
            {accounts.map(account => (
              <option key={account.id} value={account.id}>
                {account.name}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      {count > 1 && (
        <div className="flex pt-0.5">
          <Button
            look="quiet"
            size="icon"
            aria-label={`Move ${name} up`}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            <ArrowUp />
          </Button>
          <Button
            look="quiet"
            size="icon"
            aria-label={`Move ${name} down`}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            <ArrowDown />
          </Button>
          <Button look="quiet" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
            <X />
          </Button>
        </div>
      )}
    </li>
  )
}
