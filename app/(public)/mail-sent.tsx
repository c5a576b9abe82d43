'use client'
import { MailCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

interface MailSentProps {
  about: 'signUp' | 'reset'
  email: string
  onAgain: () => void
}

/** Stands in place of a form whose answer comes by mail. */
export function MailSent({ about, email, onAgain }: MailSentProps) {
  const t = useTranslations('public.mailSent')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="[overflow-wrap:anywhere]">
      <MailCheck aria-hidden="true" className="mb-5 size-8 stroke-[1.25] text-accent" />
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl tracking-[-0.02em] outline-none">
        {t('title')}
      </h1>
      <p className="mt-2 text-ink-2">
        {t.rich(about, { email, b: text => <b className="font-medium text-ink">{text}</b> })}
      </p>
      <p className="mt-4 text-ink-2">
        {t.rich('nothing', {
          a: text => (
            <button
              type="button"
              onClick={onAgain}
              className="rounded-sm font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
            >
              {text}
            </button>
          ),
        })}
      </p>
    </div>
  )
}
