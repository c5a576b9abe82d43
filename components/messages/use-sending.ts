'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendForm } from './send-form.ts'
import type { MessageValues, SendOutcome } from './sending.ts'

interface Message extends MessageValues {
  gatewayId: string
  recipient: string
  files: File[]
}

/** Sends one message with its files; nothing typed is lost whatever comes back. */
export function useSending(target: string) {
  const t = useTranslations()
  const [outcome, setOutcome] = useState<SendOutcome>()
  const [failure, setFailure] = useState<string>()
  const [pending, setPending] = useState(false)
  const send = async ({ files, values, ...message }: Message) => {
    setFailure(undefined)
    setPending(true)
    const form = new FormData()
    for (const [name, value] of Object.entries(message)) form.set(name, value)
    form.set('values', JSON.stringify(values))
    for (const file of files) form.append('files', file)
    const answer = await sendForm(target, form, () => {}).answer
    setPending(false)
    if (answer.kind === 'answered') return setOutcome(answer.body as SendOutcome)
    setOutcome(undefined)
    const tooLarge = answer.kind === 'refused' && answer.status === 413
    setFailure(tooLarge ? t('messages.send.errors.bodyTooLarge') : t('form.unreachable'))
  }
  return { outcome, failure, pending, send }
}
