'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState, useTransition } from 'react'
import { Field } from '#components/form/field.tsx'
import { FormMessage } from '#components/form/form-message.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Input } from '#components/ui/input.tsx'
import { say } from '#lib/i18n/say.ts'
import { apply, preview } from './actions.ts'
import { ChangeTable } from './change-table.tsx'
import { fileBytesMax, type ImportAnswer } from './import-answer.ts'
import { ProblemTable } from './problem-table.tsx'

/** Choose a file, look at what it would change, then write it. */
export function ImportPrices({ timeZone }: { timeZone: string }) {
  const t = useTranslations('operator.import')
  const unreachable = useTranslations('form')('unreachable')
  const [file, setFile] = useState<File>()
  const [answer, setAnswer] = useState<ImportAnswer>()
  const [message, setMessage] = useState<string>()
  const [pending, startTransition] = useTransition()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setAnswer(undefined)
    setMessage(undefined)
  }
  const send = (action: typeof preview) => {
    if (!file) return setMessage(say('fileChoose'))
    if (file.size > fileBytesMax) return setMessage(say('fileLarge'))
    const form = new FormData()
    form.set('file', file)
    setMessage(undefined)
    startTransition(async () => {
      try {
        setAnswer(await action(form))
      } catch (error) {
        unstable_rethrow(error)
        setMessage(unreachable)
      }
    })
  }
  const look = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(preview)
  }
  const changes = answer?.kind === 'planned' ? answer.added + answer.changed : 0
  return (
    <div className="border-t pt-6">
      <form method="post" noValidate onSubmit={look} className="max-w-140 space-y-5">
        <Field id="file" label={t('file')} help={t('fileHelp', { zone: timeZone })}>
          {attributes => (
            <Input
              {...attributes}
              type="file"
              accept=".csv,text/csv"
              onChange={event => choose(event.target.files?.[0])}
              className="py-1.5 file:mr-3 file:font-medium"
            />
          )}
        </Field>
        <FormMessage message={message} errorCount={0} />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            look={changes > 0 ? 'secondary' : 'primary'}
            loading={pending && !changes}
            disabled={answer?.kind === 'applied'}
          >
            {t('preview')}
          </Button>
          {changes > 0 && (
            <Button look="primary" loading={pending} onClick={() => send(apply)}>
              {t('apply', { count: changes })}
            </Button>
          )}
        </div>
      </form>
      <div role="status" className="pt-8">
        {answer && <Outcome answer={answer} timeZone={timeZone} />}
      </div>
    </div>
  )
}

function Outcome({ answer, timeZone }: { answer: ImportAnswer; timeZone: string }) {
  const t = useTranslations('operator.import')
  if (answer.kind === 'invalid') {
    return (
      <>
        <Alert tone="bad" title={t('problems', { count: answer.count })}>
          {answer.count > answer.problems.length && t('shown', { count: answer.problems.length })}
        </Alert>
        <ProblemTable problems={answer.problems} />
      </>
    )
  }
  const { kind, added, changed, unchanged, changes } = answer
  if (kind === 'applied') {
    const back = <ButtonLink href="/operator/prices">{t('back')}</ButtonLink>
    return <Alert tone="ok" title={t('done', { added, changed })} action={back} />
  }
  const title = added + changed === 0 ? t('nothing') : t('summary', { added, changed, unchanged })
  return (
    <>
      <Alert tone="info" title={title}>
        {added + changed > changes.length && t('shown', { count: changes.length })}
      </Alert>
      {changes.length > 0 && <ChangeTable changes={changes} timeZone={timeZone} />}
    </>
  )
}
