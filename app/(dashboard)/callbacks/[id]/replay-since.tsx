'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

// The form comes with the question.
const ReplayForm = lazy(() => import('./replay-form.tsx'))

interface ReplaySinceProps {
  id: string
  /** What is offered first: since when nothing got through. */
  since: Date | null
  timeZone: string
}

/** Asks since when, and what, is to be sent again. */
export function ReplaySince({ id, since, timeZone }: ReplaySinceProps) {
  const t = useTranslations('callbacks.replay')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('button')}</Button>
      <Dialog size="narrow" title={t('title')} description={t('text')} open={open} onOpenChange={setOpen}>
        {open && (
          <Suspense>
            <ReplayForm id={id} since={since} timeZone={timeZone} onDone={() => setOpen(false)} />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
