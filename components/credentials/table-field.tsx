'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import type { VendorFormField } from '#lib/gateways/vendor-forms.ts'
import { type Row, toLines, toRows } from './rows.ts'
import { useChoice } from './use-choice.ts'

interface TableFieldProps {
  form: UseFormReturn<CredentialFields>
  field: VendorFormField
  label: string
  /** The label as it is shown. */
  legend: ReactNode
  help: string | undefined
  /** Its secrets are there already. */
  stored: boolean
}

/** Rows of two values; at the right text, a secret or one of a few. Kept in the form as lines. */
export default function TableField({ form, field, label, legend, help, stored }: TableFieldProps) {
  const t = useTranslations('credentials.table')
  const choice = useChoice()
  const { name, choices, secret } = field
  const colon = choices ? 'last' : 'first'
  const text = form.watch(`config.${name}`) ?? ''
  const [shown, setShown] = useState(() => ({ text, rows: toRows(text, colon) }))
  // Changed from outside: what was saved leaves its secrets behind.
  if (shown.text !== text) setShown({ text, rows: toRows(text, colon) })
  const { rows } = shown
  const change = (next: Row[]) => {
    const lines = toLines(next)
    setShown({ text: lines, rows: next })
    form.setValue(`config.${name}`, lines, { shouldDirty: true })
  }
  const put = (at: number, left: string, right: string) =>
    change(rows.map((row, index) => (index === at ? [left, right] : row)))
  const error = form.formState.errors.config?.[name]?.message
  const id = `config-${name}`
  return (
    <fieldset id={id} className="min-w-0" aria-describedby={help && `${id}-help`}>
      <legend className="mb-1.5 font-medium text-base">{legend}</legend>
      <ul className="space-y-2">
        {rows.map(([left, right], index) => {
          const row = index + 1
          const right_ = { 'aria-label': t('right', { label, row }), 'aria-invalid': Boolean(error) }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, whatever is typed into it.
            <li key={index} className="flex items-start gap-2">
              <Input
                aria-label={t('left', { label, row })}
                aria-invalid={Boolean(error)}
                value={left}
                onChange={({ target }) =>
                  put(index, choices ? target.value : target.value.replaceAll(':', ''), right)
                }
                placeholder={choices ? t('word') : t('name')}
                autoComplete="off"
                spellCheck={false}
                className="min-w-0 basis-2/5 font-mono"
              />
              {choices ? (
                <NativeSelect
                  {...right_}
                  value={right}
                  onChange={({ target }) => put(index, left, target.value)}
                  className="min-w-0 flex-1"
                >
                  <option value="">{t('choose')}</option>
                  {choices.map(value => (
                    <option key={value} value={value}>
                      {choice(value)}
                    </option>
                  ))}
                </NativeSelect>
              ) : (
                <Input
                  {...right_}
                  type={secret ? 'password' : 'text'}
                  value={right}
                  onChange={({ target }) => put(index, left, target.value)}
                  placeholder={secret && stored ? '••••••••' : t('value')}
                  autoComplete={secret ? 'new-password' : 'off'}
                  spellCheck={false}
                  className="min-w-0 flex-1 font-mono"
                />
              )}
              <Button
                look="quiet"
                aria-label={t('remove', { row })}
                onClick={() => change(rows.filter((_, other) => other !== index))}
                className="shrink-0 px-2"
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            </li>
          )
        })}
      </ul>
      <Button look="quiet" onClick={() => change([...rows, ['', '']])} className="mt-2">
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      <FieldError id={id} error={error} />
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-ink-3 text-sm">
          {help}
        </p>
      )}
    </fieldset>
  )
}
