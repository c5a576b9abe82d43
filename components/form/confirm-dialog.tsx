'use client'
import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactElement, type ReactNode, useId, useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogActions, DialogClose } from '#components/ui/dialog.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from './action-result.ts'
import { FormMessage } from './form-message.tsx'

interface ConfirmDialogProps {
  /** Names the thing. */
  title: string
  description?: ReactNode
  /** What the button says that does it. */
  confirm: string
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  action: (() => Promise<ActionResult<unknown>>) | (() => Promise<void>)
  onDone?: () => void
  /** Must be typed before the button works. */
  typeName?: string
  tone?: 'bad' | 'neutral'
  /** Further fields. */
  children?: ReactNode
}

/** Asks before something that is hard to take back; a refusal is shown, and the question stays. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, trigger, open, onOpenChange } = props
  const [ownOpen, setOwnOpen] = useState(false)
  const change = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const isOpen = open ?? ownOpen
  return (
    <Dialog
      size="narrow"
      title={title}
      description={description}
      {...(trigger && { trigger })}
      open={isOpen}
      onOpenChange={change}
    >
      {isOpen && <Question {...props} onClose={() => change(false)} />}
    </Dialog>
  )
}

function Question(props: ConfirmDialogProps & { onClose: () => void }) {
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
