'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Section } from '#components/ui/section.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { Rehearsed } from '#lib/gateways/rehearse-credential.ts'
import type { CredentialFields } from '#lib/gateways/schema.ts'
import { Findings } from './findings.tsx'

export type Rehearse = (input: unknown) => Promise<ActionResult<Rehearsed>>

interface RehearsalProps {
  form: UseFormReturn<CredentialFields>
  rehearse: Rehearse
}

/** Shows what the settings in a form would do, before they are saved: nothing is sent. */
export default function Rehearsal({ form, rehearse }: RehearsalProps) {
  const t = useTranslations('credentials.rehearsal')
  const [status, setStatus] = useState('200')
  const [answer, setAnswer] = useState('')
  const [report, setReport] = useState('')
  const [found, setFound] = useState<Rehearsed>()
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)

  const run = async () => {
    setBusy(true)
    setMessage(undefined)
    form.clearErrors()
    const { vendorId, config } = form.getValues()
    const settings = Object.entries(config).filter(([, value]) => typeof value === 'string')
    try {
      const result = await rehearse({
        vendorId,
        config: Object.fromEntries(settings),
        ...(answer.trim() && { answer: { status: Number(status), text: answer } }),
        ...(report.trim() && { report }),
      })
      if (result.kind === 'done') return setFound(result.data)
      setFound(undefined)
      setMessage(result.message ?? t('invalid'))
      for (const { field, message: said } of result.errors ?? []) {
        form.setError(field as 'config', { type: 'server', message: said })
      }
    } catch {
      setMessage(t('failed'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('title')} description={t('description')} className="pb-3">
      <div className="space-y-5">
        <Field id="rehearsal-answer" label={t('answerText')}>
          {attributes => (
            <Textarea
              {...attributes}
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
              spellCheck={false}
              className="font-mono text-sm"
            />
          )}
        </Field>
        <Field id="rehearsal-status" label={t('answerStatus')}>
          {attributes => (
            <Input
              {...attributes}
              value={status}
              onChange={({ target }) => setStatus(target.value)}
              inputMode="numeric"
              onKeyDown={event => {
                if (event.key !== 'Enter') return
                // It would save the account.
                event.preventDefault()
                void run()
              }}
              className="w-28 font-mono"
            />
          )}
        </Field>
        <Field id="rehearsal-report" label={t('reportText')}>
          {attributes => (
            <Textarea
              {...attributes}
              value={report}
              onChange={({ target }) => setReport(target.value)}
              spellCheck={false}
              className="font-mono text-sm"
            />
          )}
        </Field>
        <Button loading={busy} onClick={run}>
          {t('button')}
        </Button>
        <FormMessage message={message} errorCount={0} />
        {found && <Findings found={found} />}
      </div>
    </Section>
  )
}
