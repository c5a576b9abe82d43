'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { PasswordField } from '#components/form/password-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { signIn } from '#lib/auth/browser.ts'
import { PublicHeading } from '../public-heading.tsx'
import { refusalOf } from './refusal-of.ts'

const SecondStep = lazy(() => import('./second-step.tsx').then(module => ({ default: module.SecondStep })))
const schema = () => import('#lib/auth/schema.ts').then(module => module.signInInput)

interface SignInFormProps {
  returnPath: string
  /** Above the first step. */
  note: ReactNode
  /** Below it. */
  foot: ReactNode
}

export function SignInForm({ returnPath, note, foot }: SignInFormProps) {
  const t = useTranslations('public')
  /** What was right so far, kept for the second step. */
  const [held, setHeld] = useState<{ email: string; password: string }>()
  // A full load: nothing of an earlier session stays in the router's memory.
  const enter = () => window.location.assign(returnPath)
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { email: '', password: '' },
    action: async ({ email, password }): Promise<ActionResult<{ codeNeeded: boolean }>> => {
      const outcome = await signIn(email, password)
      if (outcome === 'signed-in' || outcome === 'code-needed') {
        return { kind: 'done', data: { codeNeeded: outcome === 'code-needed' } }
      }
      return { kind: 'refused', message: refusalOf(outcome) }
    },
    onDone: ({ codeNeeded }, values) => (codeNeeded ? setHeld(values) : enter()),
  })
  if (held) {
    return (
      <Suspense>
        <SecondStep {...held} onSignedIn={enter} onBack={() => setHeld(undefined)} />
      </Suspense>
    )
  }
  return (
    <>
      <PublicHeading title={t('signIn.title')}>{t('signIn.intro')}</PublicHeading>
      {note && <div className="-mt-2 mb-6">{note}</div>}
      <form method="post" noValidate onSubmit={submit} className="space-y-5">
        <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
        <TextField
          form={form}
          name="email"
          label={t('signIn.email')}
          type="email"
          inputMode="email"
          autoComplete="username"
        />
        <PasswordField
          form={form}
          name="password"
          label={t('password.label')}
          autoComplete="current-password"
        />
        <Button type="submit" look="primary" loading={sending} className="w-full">
          {t('signIn.submit')}
        </Button>
        <p>
          <Link href="/forgot-password" className="rounded-sm text-ink-2 hover:text-ink hover:underline">
            {t('signIn.forgot')}
          </Link>
        </p>
      </form>
      {foot && <p className="mt-7 text-ink-2">{foot}</p>}
    </>
  )
}
