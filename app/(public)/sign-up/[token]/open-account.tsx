'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SecretReveal } from '#components/ui/secret-reveal.tsx'
import { signIn } from '#lib/auth/browser.ts'
import { NewPasswordForm } from '../../new-password-form.tsx'
import { PublicHeading } from '../../public-heading.tsx'
import { openAccount } from '../actions.ts'

interface OpenAccountProps {
  token: string
  company: string
  email: string
}

/** Takes the password, opens the account, signs in, and shows the merchant key this once. */
export function OpenAccount({ token, company, email }: OpenAccountProps) {
  const t = useTranslations('public.openAccount')
  const [merchantKey, setMerchantKey] = useState<string>()
  if (merchantKey) {
    return (
      <>
        <PublicHeading title={t('openTitle')}>{t('openIntro', { company })}</PublicHeading>
        <SecretReveal
          label={t('key')}
          note={t('keyNote')}
          secret={merchantKey}
          // A full load: the pages before were a stranger's.
          onStored={() => window.location.assign('/')}
        />
      </>
    )
  }
  return (
    <>
      <PublicHeading title={t('title')}>{t('intro', { company, email })}</PublicHeading>
      <NewPasswordForm
        email={email}
        submitLabel={t('submit')}
        action={values => openAccount(token, values)}
        onDone={async (data, { password }) => {
          // Whatever becomes of it, the key is shown: a sign-in can be done again, this cannot.
          await signIn(email, password)
          setMerchantKey(data.merchantKey)
        }}
      />
    </>
  )
}
