import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Role } from '#db/schema/merchants.ts'
import { PublicHeading } from '../../public-heading.tsx'
import { SignOutButton } from '../../sign-out-button.tsx'
import { JoinButton } from './join-button.tsx'
import { JoinForm } from './join-form.tsx'

interface OpenInvitationProps {
  token: string
  merchant: string
  email: string
  role: Role
  hasAccount: boolean
  signedInAs: string | undefined
}

/** An invitation that can be accepted, as whoever opened it can: signed in, with an account, or new. */
export async function OpenInvitation(props: OpenInvitationProps) {
  const { token, merchant, email, role, hasAccount, signedInAs } = props
  const [t, roles] = [await getTranslations('public.invitation'), await getTranslations('team.roles')]
  const here = `/invitation/${token}`
  if (signedInAs && signedInAs.toLowerCase() !== email.toLowerCase()) {
    return (
      <>
        <PublicHeading title={t('otherTitle')}>
          {t('other', { invited: email, email: signedInAs })}
        </PublicHeading>
        <SignOutButton label={t('signOut')} returnTo={here} />
      </>
    )
  }
  const intro = t('intro', { role: roles(role), email })
  if (signedInAs) {
    return (
      <>
        <PublicHeading title={t('title', { merchant })}>{intro}</PublicHeading>
        <JoinButton token={token} label={t('join', { merchant })} />
      </>
    )
  }
  if (hasAccount) {
    return (
      <>
        <PublicHeading title={t('title', { merchant })}>
          {intro} {t('signInFirst')}
        </PublicHeading>
        <div>
          <ButtonLink href={`/sign-in?from=${encodeURIComponent(here)}`} look="primary">
            {t('signIn', { email })}
          </ButtonLink>
        </div>
      </>
    )
  }
  return (
    <>
      <PublicHeading title={t('title', { merchant })}>{intro}</PublicHeading>
      <JoinForm token={token} email={email} submitLabel={t('join', { merchant })} />
    </>
  )
}
