'use client'
import { useState } from 'react'
import { type FieldValues, get, type UseFormRegister, type UseFormReturn } from 'react-hook-form'

/**
 * `register` for fields that are on the page before its scripts: they show at once what they begin with, and what
 * somebody typed, or a password manager filled in, before the scripts came is taken over instead of overwritten.
 */
export function useRegister<Values extends FieldValues>(
  form: UseFormReturn<Values>,
): UseFormRegister<Values> {
  const [met] = useState(() => new WeakSet<Element>())
  return (name, options) => {
    const field = form.register(name, options)
    const beginsWith: unknown = get(form.formState.defaultValues, name)
    return {
      ...field,
      ...(beginsWith !== undefined && { defaultValue: String(beginsWith) }),
      ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
        const early = element && !met.has(element) && element.value !== element.defaultValue
        const typed = element?.value ?? ''
        field.ref(element)
        if (!element) return
        met.add(element)
        if (!early) return
        element.value = typed
        void field.onChange({ target: element, type: 'change' })
      },
    }
  }
}
