'use client'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import type { InvitationFields } from '#lib/auth/schema.ts'
import { RoleField } from './role-field.tsx'

interface InviteFormProps {
  mayInviteOwners: boolean
  action: (values: InvitationFields) => Promise<ActionResult<{ email: string }>>
  onDone: (invited: { email: string }) => void
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.invitationInput)
const defaultValues: InvitationFields = { email: '', role: 'viewer' }

/** Within a dialog: whom to ask, and what they will be. */
export function InviteForm({ mayInviteOwners, action, onDone }: InviteFormProps) {
  const t = useTranslations('team')
  const common = useTranslations('form')
  const { form, submit, sending, message } = useActionForm({ schema, defaultValues, action, onDone })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <TextField form={form} name="email" label={t('email')} type="email" autoComplete="off" autoFocus />
      <Controller
        control={form.control}
        name="role"
        render={({ field: { value, onChange } }) => (
          <RoleField value={value} onChange={onChange} owners={mayInviteOwners} />
        )}
      />
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <DialogActions>
        <DialogClose>
          <Button>{common('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('inviteDone')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
