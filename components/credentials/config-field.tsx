'use client'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { InBrowser } from '#components/ui/in-browser.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorFormField } from '#lib/gateways/vendor-forms.ts'
import { useChoice } from './use-choice.ts'

const TableField = lazy(() => import('./table-field.tsx'))

interface ConfigFieldProps {
  form: UseFormReturn<CredentialFields>
  vendorId: string
  field: VendorFormField
  /** A secret that is there already. */
  stored: boolean
}

/** One setting of a vendor account. Its texts are named by the field, or by vendor and field where they differ. */
export function ConfigField({ form, vendorId, field, stored }: ConfigFieldProps) {
  const t = useTranslations('credentials')
  const choice = useChoice()
  const { name, secret, optional, choices, standard, kind } = field
  const own = `${vendorId}_${name}`
  const first = (keys: string[], otherwise?: string) => {
    const key = keys.find(candidate => t.has(candidate as never))
    return key ? t(key as never) : otherwise
  }
  const label = first([`labels.${own}`, `labels.${name}`], field.label) ?? name
  const help = stored ? t('form.storedHelp') : first([`help.${own}`, `help.${name}`], field.help)
  const legend = (
    <>
      {label}
      {optional && <span className="ml-2 font-normal text-ink-3 text-sm">{t('form.optional')}</span>}
    </>
  )
  if (kind === 'table') {
    return (
      <InBrowser fallback={<Skeleton className="h-20" />}>
        <TableField form={form} field={field} label={label} legend={legend} help={help} stored={stored} />
      </InBrowser>
    )
  }
  const registration = form.register(`config.${name}`)
  return (
    <Field
      id={`config-${name}`}
      label={legend}
      help={help}
      error={form.formState.errors.config?.[name]?.message}
    >
      {attributes => {
        if (choices) {
          return (
            // What the form begins with, also where it was chosen after the page was there.
            <NativeSelect
              {...attributes}
              {...registration}
              defaultValue={form.getValues(`config.${name}`) || standard}
            >
              {choices.map(value => (
                <option key={value} value={value}>
                  {choice(value)}
                </option>
              ))}
            </NativeSelect>
          )
        }
        if (kind === 'area') {
          return (
            <Textarea
              {...attributes}
              {...registration}
              rows={8}
              spellCheck={false}
              className="font-mono text-sm leading-5.5"
            />
          )
        }
        return (
          <Input
            {...attributes}
            {...registration}
            type={secret ? 'password' : 'text'}
            autoComplete={secret ? 'new-password' : 'off'}
            spellCheck={false}
            placeholder={stored ? `•••••••• ${t('form.stored')}` : standard}
            className="font-mono"
          />
        )
      }}
    </Field>
  )
}
