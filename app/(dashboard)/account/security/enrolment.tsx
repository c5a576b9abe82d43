'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TotpOffer } from '#lib/auth/second-factor/begin-totp.ts'
import { offerSecondFactor } from './actions.ts'
import { ConfirmCode } from './confirm-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

interface EnrolmentProps {
  email: string
  onClose: () => void
}

/** From the QR code by its first code to the recovery codes. */
export default function Enrolment({ email, onClose }: EnrolmentProps) {
  const t = useTranslations('account.enrol')
  const [offer, setOffer] = useState<TotpOffer | 'failed'>()
  const [codes, setCodes] = useState<string[]>()
  useEffect(() => {
    offerSecondFactor().then(setOffer, () => setOffer('failed'))
  }, [])
  if (codes) return <RecoveryCodes codes={codes} email={email} onStored={onClose} />
  if (offer === 'failed') return <p role="alert">{t('failed')}</p>
  if (!offer) {
    return (
      <div role="status" aria-label={t('preparing')}>
        <Skeleton className="h-96" />
      </div>
    )
  }
  return <ConfirmCode offer={offer} onCodes={setCodes} />
}
