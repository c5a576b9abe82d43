'use client'
import { ShieldCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Section } from '#components/ui/section.tsx'
import { showToast } from '#components/ui/toast.tsx'
import { disableSecondFactor } from './actions.ts'
import { PasswordQuestion } from './password-question.tsx'
import { RenewCodes } from './renew-codes.tsx'

const Enrolment = lazy(() => import('./enrolment.tsx'))

interface SecondFactorProps {
  on: boolean
  codesLeft: number
  email: string
}

/** Whether there is a second factor, and the ways to turn it on and off. */
export function SecondFactor({ on, codesLeft, email }: SecondFactorProps) {
  const t = useTranslations('account')
  const { refresh } = useRouter()
  const badge = on ? (
    <Badge tone="ok" icon={<ShieldCheck aria-hidden="true" />}>
      {t('secondFactor.on')}
    </Badge>
  ) : (
    <Badge>{t('secondFactor.off')}</Badge>
  )
  return (
    <Section title={t('secondFactor.title')} description={t('secondFactor.intro')} action={badge}>
      <p className="max-w-140 text-ink-2">
        {on ? t('secondFactor.codesLeft', { count: codesLeft }) : t('secondFactor.offNote')}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        {on ? (
          <>
            <RenewCodes email={email} />
            <PasswordQuestion
              title={t('disable.title')}
              description={t('disable.intro')}
              trigger={<Button look="danger-quiet">{t('secondFactor.turnOff')}</Button>}
              submitLabel={t('disable.submit')}
              danger
              action={disableSecondFactor}
              onDone={() => {
                showToast('success', t('disable.done'))
                refresh()
              }}
            />
          </>
        ) : (
          <Dialog
            title={t('enrol.title')}
            trigger={<Button look="primary">{t('secondFactor.turnOn')}</Button>}
            onOpenChange={open => open || refresh()}
          >
            {close => <Enrolment email={email} onClose={close} />}
          </Dialog>
        )}
      </div>
    </Section>
  )
}
