'use client'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

interface CopyButtonProps {
  text: string
  /** What a screen reader says: "Copy key". */
  label?: string
  className?: string
}

export function CopyButton({ text, label, className }: CopyButtonProps) {
  const t = useTranslations('ui')
  const name = label ?? t('copy')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <Button
      look="quiet"
      size="small-icon"
      className={className}
      onClick={copy}
      aria-label={name}
      title={name}
    >
      {copied ? <Check className="text-accent" /> : <Copy />}
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </Button>
  )
}
