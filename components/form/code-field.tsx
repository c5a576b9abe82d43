'use client'
import { type ReactNode, useEffect, useId } from 'react'
import { Controller, type FieldValues, type Path, type PathValue, type UseFormReturn } from 'react-hook-form'
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

/** A one-time code of a form; one that the server refused is taken out, to be typed anew. */
export function CodeField<Values extends FieldValues>(props: CodeFieldProps<Values>) {
  const { form, name, label, help, autoFocus, onComplete } = props
  const id = useId()
  const { setValue } = form
  const { error } = form.getFieldState(name, form.formState)
  useEffect(() => {
    if (error?.type === 'server') setValue(name, '' as PathValue<Values, Path<Values>>)
  }, [error, setValue, name])
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
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
