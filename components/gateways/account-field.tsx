'use client'
import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { ProductOption } from './product-option.ts'

const platform = 'platform'

/** Through whose account a provider is used. */
export default function AccountField({ index, product }: { index: number; product: ProductOption }) {
  const t = useTranslations('gateways.route')
  const { control } = useFormContext<GatewayFields>()
  return (
    <Controller
      control={control}
      name={`routes.${index}.credentialId`}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
        <div className="min-w-0 sm:col-span-2">
          <Select
            ref={ref}
            size="small"
            value={value || platform}
            onChange={next => onChange(next === platform ? null : next)}
            onBlur={onBlur}
            aria-label={t('accountOf', { provider: product.vendorName })}
            aria-invalid={error !== undefined}
            aria-describedby={error && `account-${index}-error`}
            options={[
              { value: platform, label: t('platform') },
              ...product.accounts.map(({ id, name, enabled }) => ({
                value: id,
                label: enabled ? name : t('accountOff', { name }),
              })),
            ]}
          />
          <FieldError id={`account-${index}`} error={error?.message} />
        </div>
      )}
    />
  )
}
