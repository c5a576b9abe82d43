'use client'
import { type ReactNode, useId } from 'react'
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { CodeInput } from '#components/ui/code-input.tsx'
import { Field } from './field.tsx'

interface CodeFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: ReactNode
  help?: ReactNode
  autoFocus?: boolean
  onComplete?: () => void
}

/** A one-time code of a form. */
export function CodeField<Values extends FieldValues>(props: CodeFieldProps<Values>) {
  const { form, name, label, help, autoFocus, onComplete } = props
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState: { error } }) => (
        <Field id={id} label={label} help={help} error={error?.message}>
          {attributes => (
            <CodeInput
              {...field}
              {...attributes}
              {...(autoFocus && { autoFocus })}
              {...(onComplete && { onComplete })}
            />
          )}
        </Field>
      )}
    />
  )
}
