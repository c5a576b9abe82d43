'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CodeField } from '#components/form/code-field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { signIn } from '#lib/auth/browser.ts'
import { PublicHeading } from '../public-heading.tsx'
import { refusalOf } from './refusal-of.ts'

interface SecondStepProps {
  email: string
  password: string
  onSignedIn: () => void
  onBack: () => void
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.secondStepInput)

/** Asks for the code of the app, or for a recovery code. */
export function SecondStep({ email, password, onSignedIn, onBack }: SecondStepProps) {
  const t = useTranslations('public')
  const [recovery, setRecovery] = useState(false)
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { code: '' },
    action: async ({ code }) => {
      const outcome = await signIn(email, password, code)
      if (outcome === 'signed-in') return { kind: 'done', data: undefined }
      if (outcome !== 'code-wrong') return { kind: 'refused', message: refusalOf(outcome) }
      return { kind: 'refused', errors: [{ field: 'code', message: refusalOf(outcome) }] }
    },
    onDone: onSignedIn,
  })
  const change = () => {
    form.reset()
    setRecovery(!recovery)
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <PublicHeading title={t('secondFactor.title')}>
        {recovery ? t('secondFactor.introRecovery') : t('secondFactor.intro', { email })}
      </PublicHeading>
      <FormMessage message={message} errorCount={0} />
      {recovery ? (
        <TextField
          key="recovery"
          form={form}
          name="code"
          label={t('code.recovery')}
          mono
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : (
        <CodeField key="app" form={form} name="code" label={t('code.label')} autoFocus onComplete={submit} />
      )}
      <Button type="submit" look="primary" loading={sending} className="w-full">
        {t('secondFactor.submit')}
      </Button>
      <div className="flex justify-between gap-4">
        <Button look="quiet" size="small" className="-ml-2" onClick={onBack}>
          {t('secondFactor.back')}
        </Button>
        <Button look="quiet" size="small" className="-mr-2" onClick={change}>
          {recovery ? t('secondFactor.useApp') : t('secondFactor.useRecovery')}
        </Button>
      </div>
    </form>
  )
}
