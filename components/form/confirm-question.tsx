'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from './action-result.ts'
import { FormMessage } from './form-message.tsx'

export interface ConfirmQuestionProps {
  /** What the button says that does it. */
  confirm: string
  action: (() => Promise<ActionResult<unknown>>) | (() => Promise<void>)
  onDone?: () => void
  onClose: () => void
  /** Must be typed before the button works. */
  typeName?: string
  tone?: 'bad' | 'neutral'
  /** Further fields. */
  children?: ReactNode
}

/** The buttons of the question, and what must be answered before. */
export default function ConfirmQuestion(props: ConfirmQuestionProps) {
  const { confirm, action, onDone, onClose, typeName, tone = 'bad', children } = props
  const t = useTranslations('form')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [message, setMessage] = useState<string>()
  const [pending, startTransition] = useTransition()
  const blocked = typeName !== undefined && typed.trim() !== typeName
  const send = () =>
    startTransition(async () => {
      setMessage(undefined)
      try {
        const result = await action()
        if (result && result.kind === 'refused')
          return setMessage(result.message ?? result.errors?.[0]?.message)
        onClose()
        onDone?.()
      } catch (error) {
        unstable_rethrow(error)
        setMessage(t('unreachable'))
      }
    })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (!blocked && !pending) send()
      }}
    >
      {children}
      {typeName !== undefined && (
        <div className="mt-1 mb-4">
          <label htmlFor={id} className="mb-1.5 block text-ink-2">
            {t.rich('typeName', { name: typeName, b: chunks => <b className="text-ink">{chunks}</b> })}
          </label>
          <Input
            id={id}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      )}
      <FormMessage message={message} errorCount={0} />
      <DialogActions>
        <DialogClose>
          <Button>{t('cancel')}</Button>
        </DialogClose>
        <Button
          type="submit"
          look={tone === 'bad' ? 'danger' : 'primary'}
          loading={pending}
          disabled={blocked}
        >
          {confirm}
        </Button>
      </DialogActions>
    </form>
  )
}
