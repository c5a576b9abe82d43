'use client'
import { type ComponentProps, type ReactNode, useId } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { classNames } from '#components/ui/class-names.ts'
import { Input } from '#components/ui/input.tsx'
import { Field } from './field.tsx'

interface TextFieldProps<Values extends FieldValues>
  extends Omit<ComponentProps<'input'>, 'form' | 'name' | 'id'> {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: ReactNode
  help?: ReactNode
  mono?: boolean
}

/** A line of text of a form, with its label, its help and its error. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { form, name, label, help, mono, className, ...input } = props
  const id = useId()
  const error = form.getFieldState(name, form.formState).error?.message
  return (
    <Field id={id} label={label} help={help} error={error} {...(className && { className })}>
      {attributes => (
        <Input
          {...input}
          {...attributes}
          {...form.register(name)}
          className={classNames(mono && 'font-mono')}
        />
      )}
    </Field>
  )
}
