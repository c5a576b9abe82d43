'use client'
import { Plus } from 'lucide-react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { ProductOption } from './product-option.ts'
import { ProviderRow } from './provider-row.tsx'

const routesMax = 5

/** The chain of providers: a first one and fall-backs, moved by buttons so that the keyboard can do it. */
export function ProviderFields({ products }: { products: readonly ProductOption[] }) {
  const { control, formState, setFocus } = useFormContext<GatewayFields>()
  const { fields, append, remove, swap } = useFieldArray({ control, name: 'routes' })
  const [channel, routes] = useWatch({ control, name: ['channel', 'routes'] })
  const offered = products.filter(product => product.channel === channel)
  const room = fields.length < Math.min(routesMax, offered.length)
  const { routes: problem } = formState.errors
  return (
    <div className="space-y-2">
      <ol className="space-y-2">
        {fields.map((field, index) => (
          <ProviderRow
            key={field.id}
            index={index}
            count={fields.length}
            products={offered}
            taken={routes.map(route => route.productId).filter((_, other) => other !== index)}
            onMove={to => swap(index, to)}
            onRemove={() => {
              remove(index)
              setTimeout(() => setFocus(`routes.${Math.max(0, index - 1)}.productId`))
            }}
          />
        ))}
      </ol>
      <FieldError id="routes" error={problem?.root?.message ?? problem?.message} />
      {room && (
        <Button
          look="quiet"
          className="-ml-2 px-2 text-sm"
          onClick={() =>
            append({ productId: '', credentialId: null }, { focusName: `routes.${fields.length}.productId` })
          }
        >
          <Plus />
          Add fall-back provider
        </Button>
      )}
    </div>
  )
}
