'use client'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'

interface SecretRevealProps {
  label: string
  secret: string
  onStored: () => void
  note?: ReactNode
}

/** A secret that is shown this once: copied, and put away only when its reader says so. */
export function SecretReveal({ label, secret, onStored, note }: SecretRevealProps) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="rounded-lg border border-control bg-sunken p-4">
      <p className="flex items-center gap-2 font-medium">
        <KeyRound aria-hidden="true" className="size-4 text-accent" />
        {label}
      </p>
      <p className="mt-1 text-ink-2 text-sm">{note ?? t('secretOnce')}</p>
      <div className="mt-3 flex items-center gap-1 rounded-md border bg-raised py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 py-1 font-mono text-sm [overflow-wrap:anywhere]">{secret}</code>
        <CopyButton text={secret} label={t('copyThing', { thing: label })} />
      </div>
      <div className="mt-4 flex justify-end">
        <Button look="primary" onClick={onStored}>
          {t('secretStored')}
        </Button>
      </div>
    </div>
  )
}
