'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Section } from '#components/ui/section.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorForm, VendorFormField } from '#lib/gateways/vendor-forms.ts'
import { ConfigField } from './config-field.tsx'

interface ConfigFieldsProps {
  form: UseFormReturn<CredentialFields>
  vendor: VendorForm
  /** The names of the secrets that are stored. */
  stored: readonly string[]
}

const groups = ['request', 'answer', 'reports'] as const

/** What a vendor's adapter asks for; under headings where it asks for much, and only what matters now. */
export function ConfigFields({ form, vendor, stored }: ConfigFieldsProps) {
  const t = useTranslations('credentials')
  const config = form.watch('config')
  const asked = vendor.fields.filter(field => isAsked(field, vendor, config))
  const show = (fields: VendorFormField[]) =>
    fields.map(field => (
      <div key={`${vendor.id}.${field.name}`} className={isWide(field) ? 'min-w-0 sm:col-span-2' : 'min-w-0'}>
        <ConfigField form={form} vendorId={vendor.id} field={field} stored={stored.includes(field.name)} />
      </div>
    ))
  return (
    <>
      {show(asked.filter(field => !field.group))}
      {groups.map(group => {
        const fields = asked.filter(field => field.group === group)
        if (fields.length === 0) return null
        return (
          <Section
            key={group}
            title={t(`groups.${group}`)}
            description={t(`groupTexts.${group}`)}
            className="pb-3"
          >
            {group === 'request' && <Placeholders names={vendor.placeholders} />}
            <div className="grid gap-5 sm:grid-cols-2">{show(fields)}</div>
          </Section>
        )
      })}
    </>
  )
}

function Placeholders({ names }: { names: readonly string[] }) {
  const t = useTranslations('credentials.rehearsal')
  return (
    <p className="-mt-1 mb-5 flex flex-wrap gap-x-2 gap-y-1 text-ink-2 text-sm">
      {t('placeholders')}
      {names.map(name => (
        <code
          key={name}
          className="rounded-sm bg-sunken px-1 font-mono text-xs leading-5"
        >{`{${name}}`}</code>
      ))}
    </p>
  )
}

function isWide({ kind, name }: VendorFormField): boolean {
  return kind !== undefined || name === 'baseUrl' || name === 'path'
}

/** Whether a field matters, by what the fields before it say; one that hangs on a hidden one is hidden too. */
function isAsked(field: VendorFormField, vendor: VendorForm, config: CredentialFields['config']): boolean {
  if (!field.when) return true
  const other = vendor.fields.find(({ name }) => name === field.when?.field)
  if (!other || !isAsked(other, vendor, config)) return false
  return field.when.is.includes(config[other.name] || other.standard || (other.choices?.[0] ?? ''))
}
