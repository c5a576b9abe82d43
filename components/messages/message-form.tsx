'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import { Field } from '#components/form/field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { Input } from '#components/ui/input.tsx'
import { AttachmentFields } from './attachment-fields.tsx'
import { LoopField } from './loop-field.tsx'
import { MessageSide } from './message-side.tsx'
import { SendResult } from './send-result.tsx'
import type { MessageGateway, MessagePreview, MessageValues } from './sending.ts'
import { useSending } from './use-sending.ts'

interface MessageFormProps {
  gateway: MessageGateway
  limits: { files: number; bytes: number }
  /** Where the form is sent. */
  target: string
  preview: (values: MessageValues) => Promise<MessagePreview>
  /** The handsets of the sandbox; undefined: there is none. */
  phonesUrl: string | undefined
}

/** One message: who gets it, what stands for the placeholders, and beside it what that becomes. */
export function MessageForm({ gateway, limits, target, preview, phonesUrl }: MessageFormProps) {
  const t = useTranslations('messages.send')
  const [recipient, setRecipient] = useState('')
  const [values, setValues] = useState<Record<string, string>>({})
  const [loop, setLoop] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const { outcome, failure, pending, send } = useSending(target)
  const email = gateway.channel === 'EMAIL'
  const filled = Object.fromEntries(gateway.tags.map(tag => [tag, values[tag] ?? '']))
  const typed = { values: filled, loop: gateway.loops ? loop : '' }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!pending) void send({ gatewayId: gateway.id, recipient, ...typed, files: email ? files : [] })
  }
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <form method="post" onSubmit={submit} className="min-w-0 max-w-140 space-y-6">
        <Field
          id="recipient"
          label={email ? t('email') : t('phone')}
          help={email ? undefined : t('phoneHelp')}
        >
          {attributes => (
            <Input
              {...attributes}
              type={email ? 'email' : 'tel'}
              value={recipient}
              required
              maxLength={email ? 254 : 32}
              autoComplete="off"
              onChange={event => setRecipient(event.target.value)}
            />
          )}
        </Field>
        {gateway.tags.length > 0 && (
          <fieldset className="space-y-3">
            <legend className="font-medium">{t('values')}</legend>
            <p className="text-ink-3 text-sm">{t('valuesHelp')}</p>
            {gateway.tags.map(tag => (
              <Field key={tag} id={`value-${tag}`} label={<span className="font-mono">{`{${tag}}`}</span>}>
                {attributes => (
                  <Input
                    {...attributes}
                    value={values[tag] ?? ''}
                    maxLength={4096}
                    autoComplete="off"
                    onChange={event => setValues({ ...values, [tag]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </fieldset>
        )}
        {gateway.loops && <LoopField value={loop} onChange={setLoop} />}
        {email && <AttachmentFields files={files} onChange={setFiles} limits={limits} />}
        <div role="status" className="empty:hidden">
          {failure && <p className="text-bad">{failure}</p>}
          {outcome && !pending && (
            <SendResult outcome={outcome} recipient={recipient} phonesUrl={phonesUrl} />
          )}
        </div>
        <SubmitButton sending={pending}>{outcome?.kind === 'sent' ? t('again') : t('submit')}</SubmitButton>
      </form>
      <MessageSide channel={gateway.channel} typed={typed} preview={preview} />
    </div>
  )
}
