'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorFormField } from '#lib/gateways/vendor-forms.ts'

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
  const { name, secret, optional, choices, standard } = field
  const own = `${vendorId}_${name}`
  const first = (keys: string[], otherwise?: string) => {
    const key = keys.find(candidate => t.has(candidate as never))
    return key ? t(key as never) : otherwise
  }
  const label = first([`labels.${own}`, `labels.${name}`], field.label)
  const help = stored ? t('form.storedHelp') : first([`help.${own}`, `help.${name}`], field.help)
  const registration = form.register(`config.${name}`)
  return (
    <Field
      id={`config-${name}`}
      label={
        <>
          {label}
          {optional && <span className="ml-2 font-normal text-ink-3 text-sm">{t('form.optional')}</span>}
        </>
      }
      help={help}
      error={form.formState.errors.config?.[name]?.message}
    >
      {attributes =>
        choices ? (
          <NativeSelect {...attributes} {...registration}>
            {choices.map(choice => (
              <option key={choice} value={choice}>
                {t.has(`choices.${choice}` as never) ? t(`choices.${choice}` as never) : choice}
              </option>
            ))}
          </NativeSelect>
        ) : (
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
      }
    </Field>
  )
}
