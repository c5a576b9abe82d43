'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { SecretReveal } from '#components/ui/secret-reveal.tsx'

interface NewKeyDialogProps {
  title: string
  description: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The form; it tells the key that it got. */
  children: (onMade: (name: string, key: string) => void) => ReactNode
}

/** A form that ends with a key: shown this once, and not gone before its reader has said that it is stored. */
export function NewKeyDialog({ title, description, open, onOpenChange, children }: NewKeyDialogProps) {
  const t = useTranslations('settings.keys')
  const [made, setMade] = useState<{ name: string; key: string }>()
  return (
    <Dialog
      title={title}
      description={made ? undefined : description}
      open={open}
      closeless={made !== undefined}
      onOpenChange={next => made === undefined && onOpenChange(next)}
    >
      {made ? (
        <SecretReveal
          label={t('secret', { name: made.name })}
          secret={made.key}
          onStored={() => {
            onOpenChange(false)
            setMade(undefined)
          }}
        />
      ) : (
        open && children((name, key) => setMade({ name, key }))
      )}
    </Dialog>
  )
}
