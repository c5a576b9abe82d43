'use client'
import { type ReactNode, useId } from 'react'
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { Combobox } from '#components/ui/combobox.tsx'
import type { Option } from '#components/ui/option.ts'
import { Select } from '#components/ui/select.tsx'
import { Field } from './field.tsx'

interface ChoiceFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: ReactNode
  help?: ReactNode
  options: readonly Option[]
  /** For long lists: found by typing. */
  search?: boolean
  placeholder?: string
}

/** One of several in a form, with its label, its help and its error. */
export function ChoiceField<Values extends FieldValues>(props: ChoiceFieldProps<Values>) {
  const { form, name, label, help, options, search, placeholder } = props
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref, name }, fieldState: { error } }) => (
        <Field id={id} label={label} help={help} error={error?.message}>
          {attributes => {
            const control = { ...attributes, options, onBlur, ref, ...(placeholder && { placeholder }) }
            return search ? (
              <Combobox {...control} value={value || null} onChange={next => onChange(next ?? '')} />
            ) : (
              <Select {...control} name={name} value={value ?? ''} onChange={onChange} />
            )
          }}
        </Field>
      )}
    />
  )
}
