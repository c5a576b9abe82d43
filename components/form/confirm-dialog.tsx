'use client'
import { lazy, type ReactElement, type ReactNode, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ConfirmQuestionProps } from './confirm-question.tsx'

const ConfirmQuestion = lazy(() => import('./confirm-question.tsx'))

interface ConfirmDialogProps extends Omit<ConfirmQuestionProps, 'onClose'> {
  /** Names the thing. */
  title: string
  description?: ReactNode
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
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
      {isOpen && <ConfirmQuestion {...props} onClose={() => change(false)} />}
    </Dialog>
  )
}
