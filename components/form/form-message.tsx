'use client'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSay } from './use-say.ts'

interface FormMessageProps {
  message: string | undefined
  /** How many fields have an error; told to screen readers. */
  errorCount: number
}

/** What is wrong with the form as a whole, announced when it appears. */
export function FormMessage({ message, errorCount }: FormMessageProps) {
  const t = useTranslations('form')
  const say = useSay()
  return (
    <div role="alert" className="empty:hidden">
      {message ? (
        <p className="flex gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
          <CircleAlert aria-hidden="true" className="mt-0.75 size-4 shrink-0" />
          {say(message)}
        </p>
      ) : (
        errorCount > 0 && <p className="sr-only">{t('problems', { count: errorCount })}</p>
      )}
    </div>
  )
}
