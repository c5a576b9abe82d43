'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { showToast } from '#components/ui/toast.tsx'
import type { AllowListFields } from '#lib/merchants/schema.ts'

interface AllowListFormProps {
  updatedAt: Date
  addresses: string[]
  /** Where the reader asks from. */
  ownAddress: string | undefined
  readOnly: boolean
  action: (seen: Date, values: AllowListFields) => Promise<ActionResult<{ updatedAt: Date }>>
}

const library = () => import('#lib/merchants/schema.ts')
const schema = () => library().then(module => module.allowListInput)

export function AllowListForm({ updatedAt, addresses, ownAddress, readOnly, action }: AllowListFormProps) {
  const t = useTranslations('settings.allowList')
  const [seen, setSeen] = useState(updatedAt)
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { addresses: addresses.join('\n') },
    action: (values: AllowListFields) => action(seen, values),
    onDone: ({ updatedAt: saved }) => {
      setSeen(saved)
      showToast('success', t('saved'))
    },
  })
  const outside = useIsOutside(form.watch('addresses'), ownAddress)
  const error = form.formState.errors.addresses?.message
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-130 space-y-4">
      <Field id="addresses" label={t('addresses')} help={t('addressesHelp')} error={error}>
        {attributes => (
          <Textarea
            {...attributes}
            {...form.register('addresses')}
            // React writes a beginning over what was typed before it came.
            defaultValue={undefined}
            disabled={readOnly}
            rows={4}
            spellCheck={false}
            autoComplete="off"
            placeholder={t('everywhere')}
            className="font-mono text-sm placeholder:font-sans"
          />
        )}
      </Field>
      <div role="status">
        {outside && <Alert tone="warn">{t('ownOutside', { address: ownAddress ?? '' })}</Alert>}
      </div>
      <FormMessage message={message} errorCount={error ? 1 : 0} />
      {!readOnly && <SubmitButton sending={sending}>{t('save')}</SubmitButton>}
    </form>
  )
}

/** Whether what is written would shut this address out. */
function useIsOutside(written: string, address: string | undefined): boolean {
  const [outside, setOutside] = useState(false)
  useEffect(() => {
    let current = true
    if (address === undefined || written.trim() === '') setOutside(false)
    else void library().then(({ letsIn }) => current && setOutside(!letsIn(written, address)))
    return () => {
      current = false
    }
  }, [written, address])
  return outside
}
