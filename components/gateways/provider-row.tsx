'use client'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { Select } from '#components/ui/select.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { ProductOption } from './product-option.ts'
import type { PlacedRow } from './sortable-providers.tsx'

// Few merchants have accounts of their own.
const AccountField = lazy(() => import('./account-field.tsx'))

interface ProviderRowProps {
  index: number
  count: number
  name: string
  products: readonly ProductOption[]
  /** Products that other rows have. */
  taken: readonly string[]
  /** Absent until dragging has been fetched. */
  place: PlacedRow | undefined
  onMove: (to: number) => void
  onRemove: () => void
}

export function ProviderRow(props: ProviderRowProps) {
  const { index, count, name, products, taken, place, onMove, onRemove } = props
  const t = useTranslations('gateways.route')
  const { control, setValue } = useFormContext<GatewayFields>()
  return (
    <Controller
      control={control}
      name={`routes.${index}.productId`}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => {
        const product = products.find(({ id }) => id === value)
        const choose = (next: string) => {
          onChange(next)
          setValue(`routes.${index}.credentialId`, null)
        }
        return (
          <li
            ref={place?.ref}
            style={place?.style}
            className={classNames('flex items-start gap-1.5', place?.lifted && 'relative z-10 opacity-90')}
          >
            {count > 1 && (
              <button
                type="button"
                {...place?.handle}
                aria-label={t('drag', { provider: name })}
                className="-ml-1.5 flex h-9 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-ink-3 hover:text-ink active:cursor-grabbing"
              >
                <GripVertical aria-hidden="true" className="size-4" />
              </button>
            )}
            <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <Select
                  ref={ref}
                  value={value}
                  onChange={choose}
                  onBlur={onBlur}
                  placeholder={t('choose')}
                  aria-label={index === 0 ? t('first') : t('fallBack', { place: index })}
                  aria-invalid={error !== undefined}
                  aria-describedby={error && `routes-${index}-error`}
                  options={products.map(option => ({
                    value: option.id,
                    label: `${option.vendorName} ${option.name}`,
                    detail: option.enabled ? (option.price ?? t('noPrice')) : t('off'),
                    mark: <VendorMark vendorId={option.vendorId} />,
                    disabled: taken.includes(option.id),
                  }))}
                />
                <FieldError id={`routes-${index}`} error={error?.message} />
              </div>
              {product && (
                <span className="flex h-9 min-w-18 items-center justify-end font-mono text-ink-2 text-sm max-sm:hidden">
                  {product.price ?? t('noPrice')}
                </span>
              )}
              {product && product.accounts.length > 0 && (
                <Suspense>
                  <AccountField index={index} product={product} />
                </Suspense>
              )}
            </div>
            {count > 1 && (
              <Menu
                label={t('more', { provider: name })}
                trigger={<Ellipsis aria-hidden="true" />}
                triggerClassName={classNames(buttonStyle({ look: 'quiet', size: 'icon' }), 'mt-0.5')}
              >
                <MenuItem icon={<ArrowUp />} disabled={index === 0} onClick={() => onMove(index - 1)}>
                  {t('up')}
                </MenuItem>
                <MenuItem
                  icon={<ArrowDown />}
                  disabled={index === count - 1}
                  onClick={() => onMove(index + 1)}
                >
                  {t('down')}
                </MenuItem>
                <MenuItem icon={<X />} onClick={onRemove}>
                  {t('remove')}
                </MenuItem>
              </Menu>
            )}
          </li>
        )
      }}
    />
  )
}
