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
import { changeLimit } from '../actions.ts'

interface LimitDialogProps {
  merchant: { id: string; name: string; currency: string }
  /** The present limit in units of the currency. */
  limit: string
}

const schema = () => import('#lib/billing/schema.ts').then(module => module.creditLimitInput)

export function LimitDialog(props: LimitDialogProps) {
  const t = useTranslations('operator.limit')
  return (
    <Dialog
      title={t('title', { merchant: props.merchant.name })}
      description={t('description')}
      trigger={<Button>{t('button')}</Button>}
    >
      {close => <LimitForm key={props.limit} {...props} close={close} />}
    </Dialog>
  )
}

function LimitForm({ merchant, limit, close }: LimitDialogProps & { close: () => void }) {
  const t = useTranslations('operator.limit')
  const locale = useLocale()
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { limit, seen: limit },
    action: values => changeLimit(merchant.id, values),
    onDone: (_, values) => {
      const amount = formatMoney(decimalToMicros(values.limit) ?? 0n, merchant.currency, formats[locale])
      showToast('success', t('done', { amount, merchant: merchant.name }))
      close()
    },
  })
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
      <TextField
        form={form}
        name="limit"
        label={t('label', { currency: merchant.currency })}
        autoComplete="off"
        mono
      />
      <DialogActions>
        <DialogClose>
          <Button>{t('cancel')}</Button>
        </DialogClose>
        <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
