'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import { Field } from '#components/form/field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import type { ImportOutcome } from '#lib/campaigns/suppressions.ts'
import { say } from '#lib/i18n/say.ts'
import { FileDrop } from './file-drop.tsx'
import { ImportResult } from './import-result.tsx'
import { sendForm } from './send-form.ts'
import { UploadProblem } from './upload-problem.tsx'
import { UploadProgress } from './upload-progress.tsx'

interface ImportSuppressionsFormProps {
  /** Where the file is sent. */
  target: string
  onImported: () => void
}

/** A list of addresses that campaigns shall leave out. */
export default function ImportSuppressionsForm({ target, onImported }: ImportSuppressionsFormProps) {
  const t = useTranslations('messages.suppressions')
  const unreachable = useTranslations('form')('unreachable')
  const [file, setFile] = useState<File>()
  const [error, setError] = useState<string>()
  const [progress, setProgress] = useState<number>()
  const [outcome, setOutcome] = useState<ImportOutcome>()
  const choose = (chosen: File) => {
    setFile(chosen)
    setError(undefined)
    setOutcome(undefined)
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!file) return setError(say('fileChoose'))
    const form = new FormData()
    form.set('file', file)
    setProgress(0)
    const answer = await sendForm(target, form, setProgress).answer
    setProgress(undefined)
    const failed: ImportOutcome = { kind: 'unreadable', problem: { message: unreachable } }
    setOutcome(answer.kind === 'answered' ? (answer.body as ImportOutcome) : failed)
    onImported()
  }
  if (outcome?.kind === 'imported') return <ImportResult outcome={outcome} />
  return (
    <form method="post" noValidate onSubmit={event => void submit(event)} className="space-y-4">
      <Field id="suppressions" label={t('importFile')} error={error}>
        {attributes => <FileDrop file={file} onChoose={choose} attributes={attributes} />}
      </Field>
      <UploadProblem problem={outcome?.problem} />
      {progress !== undefined && file && <UploadProgress file={file} share={progress} />}
      <DialogActions>
        <DialogClose>
          <Button>{t('close')}</Button>
        </DialogClose>
        <SubmitButton sending={progress !== undefined}>{t('importConfirm')}</SubmitButton>
      </DialogActions>
    </form>
  )
}
