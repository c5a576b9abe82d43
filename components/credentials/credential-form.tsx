'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, useRef } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { InBrowser } from '#components/ui/in-browser.tsx'
import { Select } from '#components/ui/select.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorForm } from '#lib/gateways/vendor-forms.ts'
import { ConfigFields } from './config-fields.tsx'
import type { Rehearse } from './rehearsal.tsx'
import { withoutValues } from './rows.ts'

const Rehearsal = lazy(() => import('./rehearsal.tsx'))

interface CredentialFormProps<Data> {
  /** To choose from; a stored account has its one. */
  vendors: readonly VendorForm[]
  defaultValues: CredentialFields
  /** The names of the secrets that are stored: they may be left empty. */
  stored?: readonly string[]
  submitLabel: ReactNode
  cancelHref: string
  action: (values: CredentialFields) => Promise<ActionResult<Data>>
  rehearse: Rehearse
  onDone: (data: Data, values: CredentialFields) => void
}

const schema = () => import('#lib/gateways/schema.ts').then(module => module.credentialInput)

/** An account with a vendor: what its adapter asks for, secrets to be typed and never shown. */
export function CredentialForm<Data>(props: CredentialFormProps<Data>) {
  const { vendors, defaultValues, stored = [], submitLabel, cancelHref, action, onDone, rehearse } = props
  const t = useTranslations('credentials')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues,
    action,
    onDone: (data: Data, values) => {
      // Once stored, a secret leaves the page.
      for (const { name, secret, kind } of vendor?.fields ?? []) {
        const typed = kind === 'table' ? (form.getValues(`config.${name}`) ?? '') : ''
        if (secret) form.setValue(`config.${name}`, withoutValues(typed))
      }
      onDone(data, values)
    },
  })
  const vendor = vendors.find(({ id }) => id === form.watch('vendorId'))
  const typed = useRef(new Map<string, CredentialFields['config']>())
  // Each vendor keeps what was typed for it.
  const choose = (vendorId: string) => {
    typed.current.set(form.getValues('vendorId'), form.getValues('config'))
    form.setValue('config', typed.current.get(vendorId) ?? beginning(vendors, vendorId))
    form.setValue('vendorId', vendorId)
    form.clearErrors()
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-140 space-y-5">
      {vendors.length > 1 && (
        <Field id="vendorId" label={t('form.vendor')} error={form.formState.errors.vendorId?.message}>
          {attributes => (
            <Select
              {...attributes}
              value={vendor?.id ?? ''}
              onChange={choose}
              placeholder={t('form.vendorPlaceholder')}
              options={vendors.map(({ id, name }) => ({
                value: id,
                label: name,
                mark: <VendorMark vendorId={id} />,
              }))}
            />
          )}
        </Field>
      )}
      <TextField
        form={form}
        name="name"
        label={t('form.name')}
        help={t('form.nameHelp')}
        autoComplete="off"
      />
      {vendor ? (
        <ConfigFields form={form} vendor={vendor} stored={stored} />
      ) : (
        <p className="text-ink-3">{t('form.chooseFirst')}</p>
      )}
      {vendor && vendor.placeholders.length > 0 && (
        <InBrowser fallback={null}>
          <Rehearsal key={vendor.id} form={form} rehearse={rehearse} />
        </InBrowser>
      )}
      <p className="text-ink-3 text-sm">{t('form.secretNote')}</p>
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <div className="flex gap-2">
        <SubmitButton sending={sending}>{submitLabel}</SubmitButton>
        <ButtonLink href={cancelHref} look="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}

/** What the form of a new account with a vendor begins with. */
function beginning(vendors: readonly VendorForm[], vendorId: string): CredentialFields['config'] {
  const fields = vendors.find(({ id }) => id === vendorId)?.fields ?? []
  return Object.fromEntries(fields.flatMap(({ name, prefill }) => (prefill ? [[name, prefill]] : [])))
}
