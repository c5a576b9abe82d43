'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Field } from './field.tsx'

interface PasswordFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: ReactNode
  help?: ReactNode
  autoComplete: 'current-password' | 'new-password'
}

/** A password of a form, hidden unless its writer wants to see it. */
export function PasswordField<Values extends FieldValues>(props: PasswordFieldProps<Values>) {
  const { form, name, label, help, autoComplete } = props
  const t = useTranslations('form')
  const id = useId()
  const [shown, setShown] = useState(false)
  const error = form.getFieldState(name, form.formState).error?.message
  return (
    <Field id={id} label={label} help={help} error={error}>
      {attributes => (
        <span className="relative block">
          <Input
            {...attributes}
            {...form.register(name)}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className="pr-10"
          />
          <Button
            look="quiet"
            size="small-icon"
            className="absolute top-1 right-1"
            aria-label={t('showTyped')}
            title={t('showTyped')}
            aria-pressed={shown}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          </Button>
        </span>
      )}
    </Field>
  )
}
