'use client'
import { useLocale, useTranslations } from 'next-intl'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { decimalToMicros, formatMoney } from '#lib/core/money.ts'
import { formats } from '#lib/i18n/locales.ts'
import { credit } from '../actions.ts'

interface CreditDialogProps {
  merchant: { id: string; name: string; currency: string }
  /** Another one each time the page is made: what was booked under it is not booked again. */
  token: string
}

const schema = () => import('#lib/billing/schema.ts').then(module => module.creditInput)

export function CreditDialog(props: CreditDialogProps) {
  const t = useTranslations('operator.credit')
  const { name } = props.merchant
  return (
    <Dialog
      title={t('title', { merchant: name })}
      description={t('description')}
      trigger={<Button look="primary">{t('button')}</Button>}
    >
      {close => <CreditForm key={props.token} {...props} close={close} />}
    </Dialog>
  )
}

function CreditForm({ merchant, token, close }: CreditDialogProps & { close: () => void }) {
  const t = useTranslations('operator.credit')
  const locale = useLocale()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { token, amount: '', note: '' },
    action: values => credit(merchant.id, values),
    onDone: (_, { amount }) => {
      const booked = formatMoney(decimalToMicros(amount) ?? 0n, merchant.currency, formats[locale])
      showToast('success', t('done', { amount: booked, merchant: merchant.name }))
      close()
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <TextField
        form={form}
        name="amount"
        label={t('amount', { currency: merchant.currency })}
        help={t('amountHelp')}
        autoComplete="off"
        mono
      />
      <TextField form={form} name="note" label={t('note')} help={t('noteHelp')} autoComplete="off" />
      <DialogActions>
        <DialogClose>
          <Button>{t('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
