'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { UploadOutcome } from '#lib/campaigns/upload-campaign.ts'
import { say } from '#lib/i18n/say.ts'
import { sendForm, type UploadAnswer } from './send-form.ts'

export interface Problem {
  /** Of the file; 1 is its header. */
  line?: number
  message: string
}
interface Fields {
  name: string
  gatewayId: string
  file: File | undefined
}

/** Sends a campaign's form and keeps how far that is and what was wrong. `progress` is undefined while nothing is sent. */
export function useCampaignUpload(target: string, bytesMax: number, onUploaded: (id: string) => void) {
  const t = useTranslations('messages.upload')
  const unreachable = useTranslations('form')('unreachable')
  const [progress, setProgress] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const [errors, setErrors] = useState<Record<string, string>>({})
  const running = useRef<() => void>(undefined)
  useEffect(() => () => running.current?.(), [])

  const refuse = (found: Record<string, string>) => {
    setErrors(found)
    const [first] = Object.keys(found)
    if (first) document.getElementById(first)?.focus()
  }
  const show = (answer: UploadAnswer) => {
    if (answer.kind === 'stopped') return setProblem({ message: t('stopped') })
    if (answer.kind === 'unreachable') return setProblem({ message: unreachable })
    if (answer.kind === 'refused') {
      return setProblem({ message: answer.status === 429 ? t('busy') : unreachable })
    }
    const outcome = answer.body as UploadOutcome
    if (outcome.kind === 'uploaded') return onUploaded(outcome.id)
    if (outcome.kind === 'unreadable') return setProblem(outcome.problem)
    refuse(Object.fromEntries(outcome.errors.map(({ field, message }) => [field, message])))
  }
  const upload = async ({ name, gatewayId, file }: Fields) => {
    setProblem(undefined)
    const found = {
      ...(!file && { file: say('fileChoose') }),
      ...(file && file.size > bytesMax && { file: say('csvBytes', { max: bytesMax / 1024 / 1024 }) }),
      ...(!name.trim() && { name: say('required') }),
      ...(!gatewayId && { gatewayId: say('gatewayChoose') }),
    }
    refuse(found)
    if (!file || Object.keys(found).length > 0) return
    // In this order: what comes after the file is not read.
    const form = new FormData()
    form.set('name', name)
    form.set('gatewayId', gatewayId)
    form.set('file', file)
    setProgress(0)
    const { answer, stop } = sendForm(target, form, setProgress)
    running.current = stop
    const said = await answer
    running.current = undefined
    setProgress(undefined)
    show(said)
  }
  /** What was wrong with a field does not count any more once it is changed. */
  const forgive = (field: keyof Fields) => setErrors(({ [field]: _, ...others }) => others)
  return { upload, forgive, stop: () => running.current?.(), progress, problem, errors }
}
