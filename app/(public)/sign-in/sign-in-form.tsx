'use client'
import type { ActionResult } from '#components/form/action-result.ts'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { type SignInOutcome, signIn } from '#lib/auth/browser.ts'

const refusals: Record<Exclude<SignInOutcome, 'signed-in'>, string> = {
  refused: 'This e-mail and password do not match.',
  limited: 'Too many attempts. Please wait 15 minutes and try again.',
  unreachable: 'The server could not be reached. Please try again.',
}

const schema = () => import('#lib/auth/schema.ts').then(module => module.signInInput)

export function SignInForm({ returnPath }: { returnPath: string }) {
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues: { email: '', password: '' },
    action: async ({ email, password }): Promise<ActionResult> => {
      const outcome = await signIn(email, password)
      if (outcome !== 'signed-in') return { kind: 'refused', message: refusals[outcome] }
      return { kind: 'done', data: undefined }
    },
    // A full load: nothing of an earlier session stays in the router's memory.
    onDone: () => window.location.assign(returnPath),
  })
  const { errors } = form.formState
  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <FormMessage message={message} errorCount={Object.keys(errors).length} />
      <Field id="email" label="E-mail" error={errors.email?.message}>
        {attributes => (
          <Input
            {...attributes}
            {...form.register('email')}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <Field id="password" label="Password" error={errors.password?.message}>
        {attributes => (
          <Input
            {...attributes}
            {...form.register('password')}
            type="password"
            autoComplete="current-password"
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={sending} className="w-full">
        {sending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
