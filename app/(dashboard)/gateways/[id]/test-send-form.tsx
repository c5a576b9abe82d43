'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Field } from '#components/form/field.tsx'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { Input } from '#components/ui/input.tsx'
import type { Service } from '#lib/gateways/service.ts'
import { TestResult } from './test-result.tsx'
import { type TestOutcome, testSend } from './test-send-action.ts'

export interface TestSendProps {
  gateway: { id: string; name: string; channel: string; service: Service; email: boolean; tags: string[] }
  /** The values as `params` of the API, JSON text, where they are written somewhere else already. */
  params?: string
  /** What it costs and where it goes, in words. */
  notes: string[]
  /** The handsets of the sandbox; undefined: there is none. */
  phonesUrl: string | undefined
}

export default function TestSendForm({ gateway, params, notes, phonesUrl }: TestSendProps) {
  const t = useTranslations('gateways.test')
  const form = useTranslations('form')
  const [recipient, setRecipient] = useState('')
  const [values, setValues] = useState<Record<string, string>>({})
  const [outcome, setOutcome] = useState<TestOutcome>()
  const [failure, setFailure] = useState<string>()
  const [pending, startSending] = useTransition()
  const send = () =>
    startSending(async () => {
      setFailure(undefined)
      try {
        const filled = gateway.tags.map(tag => ({ tag, value: values[tag] ?? '' }))
        setOutcome(
          await testSend({
            gatewayId: gateway.id,
            recipient,
            values: filled,
            ...(params !== undefined && { params }),
          }),
        )
      } catch (error) {
        unstable_rethrow(error)
        setFailure(form('unreachable'))
      }
    })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (!pending) send()
      }}
    >
      <div className="space-y-4">
        <Field
          id="test-recipient"
          label={gateway.email ? t('email') : t('phone')}
          help={gateway.email ? undefined : t('phoneHelp')}
        >
          {attributes => (
            <Input
              {...attributes}
              type={gateway.email ? 'email' : 'tel'}
              value={recipient}
              required
              maxLength={gateway.email ? 254 : 32}
              autoComplete="off"
              onChange={event => setRecipient(event.target.value)}
            />
          )}
        </Field>
        {gateway.tags.length > 0 && (
          <fieldset className="space-y-3">
            <legend className="mb-2 font-medium">{t('values')}</legend>
            {gateway.tags.map(tag => (
              <Field key={tag} id={`test-${tag}`} label={<span className="font-mono">{`{${tag}}`}</span>}>
                {attributes => (
                  <Input
                    {...attributes}
                    value={values[tag] ?? ''}
                    maxLength={1000}
                    autoComplete="off"
                    onChange={event => setValues({ ...values, [tag]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        )}
        <ul className="space-y-0.5 text-ink-2 text-sm">
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
      <div role="status" className="mt-4 empty:hidden">
        {failure && <p className="text-bad">{failure}</p>}
        {outcome && !pending && <TestResult outcome={outcome} recipient={recipient} phonesUrl={phonesUrl} />}
      </div>
      <DialogActions>
        <DialogClose>
          <Button>{t('close')}</Button>
        </DialogClose>
        <Button type="submit" look="primary" loading={pending}>
          {outcome ? t('again') : t('send')}
        </Button>
      </DialogActions>
    </form>
  )
}
