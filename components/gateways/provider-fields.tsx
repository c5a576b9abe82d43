'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { ProductOption } from './product-option.ts'
import { ProviderRow } from './provider-row.tsx'
import type { PlacedRow } from './sortable-providers.tsx'
import { useDragging } from './use-dragging.ts'

const routesMax = 5

/** The chain of providers: a first one and fall-backs, in an order that is dragged or moved by keys. */
export function ProviderFields({ products }: { products: readonly ProductOption[] }) {
  const t = useTranslations('gateways.route')
  const { control, formState, setFocus } = useFormContext<GatewayFields>()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'routes' })
  const [channel, routes] = useWatch({ control, name: ['channel', 'routes'] })
  const list = useRef<HTMLDivElement>(null)
  const SortableProviders = useDragging(list)
  const offered = products.filter(product => product.channel === channel)
  const room = fields.length < Math.min(routesMax, offered.length)
  const { routes: problem } = formState.errors

  const nameOf = (index: number) => {
    const product = products.find(({ id }) => id === routes[index]?.productId)
    return product ? `${product.vendorName} ${product.name}` : t('nameless', { place: index + 1 })
  }
  const removeAt = (index: number) => {
    remove(index)
    setTimeout(() => setFocus(`routes.${Math.max(0, index - 1)}.productId`))
  }
  const renderRow = (index: number, place?: PlacedRow) => (
    <ProviderRow
      key={fields[index]?.id}
      index={index}
      count={fields.length}
      name={nameOf(index)}
      products={offered}
      taken={routes.map(route => route.productId).filter((_, other) => other !== index)}
      place={place}
      onMove={to => move(index, to)}
      onRemove={() => removeAt(index)}
    />
  )
  return (
    <div ref={list} className="space-y-2">
      {SortableProviders ? (
        <SortableProviders
          ids={fields.map(({ id }) => id)}
          nameOf={nameOf}
          onMove={move}
          renderRow={renderRow}
        />
      ) : (
        <ol className="space-y-2">{fields.map((_, index) => renderRow(index))}</ol>
      )}
      <FieldError id="routes" error={problem?.root?.message ?? problem?.message} />
      {room && (
        <Button
          look="quiet"
          className="-ml-2 px-2 text-sm"
          onClick={() =>
            append(
              { productId: '', credentialId: null, weight: 0 },
              { focusName: `routes.${fields.length}.productId` },
            )
          }
        >
          <Plus aria-hidden="true" />
          {t('add')}
        </Button>
      )}
    </div>
  )
}
