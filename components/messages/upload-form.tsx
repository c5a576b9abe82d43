'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import { Field } from '#components/form/field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Channel } from '#lib/vendors/vendor.ts'
import { FileDrop } from './file-drop.tsx'
import { UploadProblem } from './upload-problem.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useCampaignUpload } from './use-campaign-upload.ts'

interface UploadFormProps {
  gateways: { id: string; name: string; channel: Channel }[]
  /** What the file may hold. */
  limits: { lines: number; bytes: number }
  /** Where the form is sent. */
  target: string
  onUploaded: (id: string) => void
}

/** A campaign's name, its gateway and its file. */
export function UploadForm({ gateways, limits, target, onUploaded }: UploadFormProps) {
  const t = useTranslations('messages.upload')
  const form = useTranslations('form')
  const [name, setName] = useState('')
  const [gatewayId, setGatewayId] = useState(gateways.length === 1 ? (gateways[0]?.id ?? '') : '')
  const [file, setFile] = useState<File>()
  const { upload, forgive, stop, progress, problem, errors } = useCampaignUpload(
    target,
    limits.bytes,
    onUploaded,
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (progress === undefined) void upload({ name, gatewayId, file })
  }
  const changeName = (next: string) => {
    setName(next)
    forgive('name')
  }
  const choose = (chosen: File) => {
    setFile(chosen)
    forgive('file')
    if (!name.trim()) changeName(chosen.name.replace(/\.[^.]*$/, '').slice(0, 80))
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-140 space-y-6">
      <Field
        id="file"
        label={t('file')}
        error={errors.file}
        help={t('fileHelp', { lines: limits.lines, megabytes: limits.bytes / 1024 / 1024 })}
      >
        {attributes => <FileDrop file={file} onChoose={choose} attributes={attributes} />}
      </Field>
      <Field id="name" label={t('name')} help={t('nameHelp')} error={errors.name}>
        {attributes => (
          <Input
            {...attributes}
            name="name"
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={event => changeName(event.target.value)}
          />
        )}
      </Field>
      <Field id="gatewayId" label={t('gateway')} help={t('gatewayHelp')} error={errors.gatewayId}>
        {attributes => (
          <Select
            {...attributes}
            value={gatewayId}
            onChange={id => {
              setGatewayId(id)
              forgive('gatewayId')
            }}
            placeholder={t('chooseGateway')}
            options={gateways.map(({ id, name: label, channel }) => ({
              value: id,
              label,
              mark: <ChannelMark channel={channel} />,
            }))}
          />
        )}
      </Field>
      <UploadProblem problem={problem} />
      {progress !== undefined && file && <UploadProgress file={file} share={progress} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton sending={progress !== undefined}>{t('submit')}</SubmitButton>
        {progress !== undefined ? (
          <Button onClick={stop}>{t('cancel')}</Button>
        ) : (
          <ButtonLink href="/messages">{form('cancel')}</ButtonLink>
        )}
      </div>
    </form>
  )
}
