'use client'
import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { Routing } from '#lib/gateways/routing.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { evenWeights } from './even-weights.ts'
import type { ProductOption } from './product-option.ts'
import { WeightFields } from './weight-fields.tsx'

const modes: readonly Routing[] = ['manual', 'weighted', 'cheapest', 'automatic']

/** How a message finds its provider; and the points of each, in the modes that share by them. */
export default function RoutingFields({ products }: { products: readonly ProductOption[] }) {
  const t = useTranslations('gateways.routing')
  const { control, getValues, setValue } = useFormContext<GatewayFields>()
  const routes = useWatch({ control, name: 'routes' })
  /** Points that were never set begin as an even split. */
  const begin = (mode: string) => {
    const weights = getValues('routes').map(({ weight }) => weight ?? 0)
    if ((mode !== 'weighted' && mode !== 'automatic') || weights.some(weight => weight > 0)) return
    for (const [index, weight] of evenWeights(weights.length).entries())
      setValue(`routes.${index}.weight`, weight)
  }
  return (
    <Controller
      control={control}
      name="routing"
      render={({ field: { value = 'manual', onChange } }) => (
        <div className="mt-6 space-y-5">
          <RadioGroup
            look="cards"
            label={t('legend')}
            value={value}
            onChange={next => {
              onChange(next)
              begin(next)
            }}
            options={modes.map(mode => ({
              value: mode,
              label: t(`modes.${mode}`),
              detail: t(`help.${mode}`),
            }))}
          />
          {(value === 'weighted' || value === 'automatic') && (
            <WeightFields mode={value} routes={routes} products={products} />
          )}
        </div>
      )}
    />
  )
}
