'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { ActionResult } from './action-result.ts'
import { useRegister } from './use-register.ts'

interface ActionFormOptions<Values extends FieldValues, Data> {
  /** Fetches the schema: the first check needs it, showing the form does not. */
  schema: () => Promise<z.ZodType<unknown, Values>>
  defaultValues: DefaultValues<Values>
  /** Gets what was typed, not parsed: the server parses it with the same schema. */
  action: (values: Values) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: Values) => void
}

/**
 * Joins a form to a server action: checks with the schema before sending, puts the server's refusals at their
 * fields, focuses the first, and keeps everything typed whatever happens.
 */
export function useActionForm<Values extends FieldValues, Data>(options: ActionFormOptions<Values, Data>) {
  const { schema, defaultValues, action, onDone } = options
  const [message, setMessage] = useState<string>()
  const t = useTranslations('form')
  const resolver: Resolver<Values> = async (...values) => {
    const [{ zodResolver }, loaded] = await Promise.all([import('@hookform/resolvers/zod'), schema()])
    return zodResolver(loaded, undefined, { raw: true })(...values)
  }
  const made = useForm({ resolver, defaultValues })
  const form = { ...made, register: useRegister(made) }

  const send = async (values: Values) => {
    setMessage(undefined)
    try {
      const result = await action(values)
      if (result.kind === 'done') return onDone(result.data, values)
      setMessage(result.message)
      result.errors?.forEach(({ field, message }, index) => {
        form.setError(field as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 })
      })
    } catch (error) {
      unstable_rethrow(error)
      setMessage(t('unreachable'))
    }
  }

  return { form, submit: form.handleSubmit(send), sending: form.formState.isSubmitting, message }
}
