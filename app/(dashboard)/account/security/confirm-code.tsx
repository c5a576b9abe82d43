'use client'
import { useTranslations } from 'next-intl'
import { CodeField } from '#components/form/code-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { DialogActions } from '#components/ui/dialog.tsx'
import type { TotpOffer } from '#lib/auth/second-factor/begin-totp.ts'
import { enableSecondFactor } from './actions.ts'

interface ConfirmCodeProps {
  offer: TotpOffer
  onCodes: (recoveryCodes: string[]) => void
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.totpCodeInput)

/** The QR code, and the code that proves that the app has read it. */
export function ConfirmCode({ offer, onCodes }: ConfirmCodeProps) {
  const t = useTranslations('account.enrol')
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { code: '' },
    action: values => enableSecondFactor(offer.sealed, values),
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  const groups = offer.secret.match(/.{1,4}/g)?.join(' ')
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={0} />
      <p className="text-ink-2">{t('scan')}</p>
      {/* biome-ignore lint/performance/noImgElement: a drawing within the page, nothing to optimise */}
      <img src={offer.qrCode} alt={t('qr')} className="mx-auto size-48 rounded-lg bg-[#fff] p-3" />
      <div>
        <p className="text-ink-2 text-sm">{t('byHand')}</p>
        <p className="mt-1.5 flex items-center gap-1 rounded-md border bg-sunken py-1 pr-1 pl-3">
          <code className="min-w-0 flex-1 py-1 font-mono text-sm">{groups}</code>
          <CopyButton text={offer.secret} label={t('secret')} />
        </p>
      </div>
      <CodeField form={form} name="code" label={t('code')} onComplete={submit} />
      <DialogActions>
        <SubmitButton sending={sending}>{t('submit')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
