'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { SecretReveal } from '#components/ui/secret-reveal.tsx'
import { rotate } from '../actions.ts'

const ConfirmQuestion = lazy(() => import('#components/form/confirm-question.tsx'))

interface RotateSecretProps {
  id: string
  /** The `previousSecretUntil` on the screen. */
  seen: Date | null
  /** It was rotated less than a day ago. */
  again: boolean
  zone: { timeZone: string; locale: string }
}

/** Asks, then shows the new secret: this once, and not gone before its reader has said that it is stored. */
export function RotateSecret({ id, seen, again, zone }: RotateSecretProps) {
  const t = useTranslations('callbacks.secret')
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ secret: string; until: Date }>()
  const shape = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone.timeZone } as const
  const date = made && new Intl.DateTimeFormat(zone.locale, shape).format(made.until)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('button')}</Button>
      <Dialog
        title={t('question')}
        description={made ? undefined : t('questionText')}
        open={open}
        closeless={made !== undefined}
        onOpenChange={next => made === undefined && setOpen(next)}
      >
        {made ? (
          <SecretReveal
            label={t('made')}
            secret={made.secret}
            note={t('madeNote', { date: date ?? '' })}
            onStored={() => {
              setOpen(false)
              setMade(undefined)
            }}
          />
        ) : (
          open && (
            <Suspense>
              <ConfirmQuestion
                confirm={t('confirm')}
                tone="neutral"
                action={async () => {
                  const result = await rotate({ id, seen })
                  if (result.kind === 'done') setMade(result.data)
                  return result
                }}
                onClose={() => {}}
              >
                {again && <p className="mb-4 text-warn">{t('earlier')}</p>}
              </ConfirmQuestion>
            </Suspense>
          )
        )}
      </Dialog>
    </>
  )
}
