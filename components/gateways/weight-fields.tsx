'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { ShareBar } from '#components/routing/share-bar.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Input } from '#components/ui/input.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { evenWeights } from './even-weights.ts'
import type { ProductOption } from './product-option.ts'

interface WeightFieldsProps {
  mode: 'weighted' | 'automatic'
  routes: GatewayFields['routes']
  products: readonly ProductOption[]
}

/** The schema's rule; here too, because importing it would bring the whole schema. */
const pointsMin = 2

/** The points of each provider, with how they share a hundred and what they add up to. */
export function WeightFields({ mode, routes, products }: WeightFieldsProps) {
  const t = useTranslations('gateways')
  const { register, setValue, formState } = useFormContext<GatewayFields>()
  const weights = routes.map(({ weight }) => (Number.isFinite(weight) ? Number(weight) : 0))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const even = () => {
    for (const [index, weight] of evenWeights(routes.length).entries()) {
      setValue(`routes.${index}.weight`, weight, { shouldDirty: true, shouldValidate: formState.isSubmitted })
    }
  }
  return (
    <fieldset>
      <legend className="font-medium">
        {t(mode === 'automatic' ? 'routing.resting' : 'routing.weights')}
      </legend>
      {mode === 'automatic' && (
        <p className="mt-0.5 text-ink-3 text-sm">{t('routing.restingHelp', { min: pointsMin })}</p>
      )}
      <ShareBar className="mt-3" points={weights} />
      <ul className="mt-2">
        {routes.map(({ productId }, index) => {
          const product = products.find(({ id }) => id === productId)
          const name = product
            ? `${product.vendorName} ${product.name}`
            : t('route.nameless', { place: index + 1 })
          const error = formState.errors.routes?.[index]?.weight?.message
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the chain.
            <li key={index} className="border-b py-2">
              <div className="flex items-center gap-2.5">
                {product && <VendorMark vendorId={product.vendorId} />}
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
                <Input
                  {...register(`routes.${index}.weight`, { valueAsNumber: true })}
                  aria-label={t('routing.points', { provider: name })}
                  aria-invalid={error !== undefined}
                  aria-describedby={error && `weight-${index}-error`}
                  inputMode="numeric"
                  autoComplete="off"
                  className="w-18 text-right font-mono"
                />
              </div>
              <FieldError id={`weight-${index}`} error={error} />
            </li>
          )
        })}
      </ul>
      <div className="mt-2 flex items-center justify-between gap-4">
        <Button look="quiet" className="-ml-2 px-2 text-sm" onClick={even}>
          {t('routing.even')}
        </Button>
        <output className={classNames('text-sm', sum === 100 ? 'text-ink-2' : 'font-medium text-bad')}>
          {t('routing.sum', { sum })}
        </output>
      </div>
    </fieldset>
  )
}
