import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findInvitation } from '#lib/auth/find-invitation.ts'
import { findCurrentUser } from '#lib/auth/require-merchant.ts'
import { Notice } from '../../notice.tsx'
import { OpenInvitation } from './open-invitation.tsx'

export async function generateMetadata({ params }: PageProps<'/invitation/[token]'>): Promise<Metadata> {
  const invitation = await findInvitation((await params).token)
  const t = await getTranslations('public.invitation')
  if (invitation.kind === 'open') return { title: t('title', { merchant: invitation.merchant }) }
  return { title: t(`${invitation.kind}Title`) }
}

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const [invitation, user] = [await findInvitation(token), (await findCurrentUser())?.user]
  const t = await getTranslations('public')
  if (invitation.kind === 'open')
    return <OpenInvitation token={token} {...invitation} signedInAs={user?.email} />
  const action = user
    ? { href: '/', label: t('invitation.toOverview') }
    : { href: '/sign-in', label: t('signIn.submit') }
  const merchant = invitation.kind === 'unknown' ? '' : invitation.merchant
  return (
    <Notice title={t(`invitation.${invitation.kind}Title`)} action={action}>
      {t(`invitation.${invitation.kind}`, { merchant })}
    </Notice>
  )
}
