import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicLink } from '../public-link.tsx'
import { ForgotForm } from './forgot-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.forgot')
  return { title: t('title') }
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('public.forgot')
  return (
    <>
      <ForgotForm />
      <p className="mt-7">
        <PublicLink href="/sign-in">{t('back')}</PublicLink>
      </p>
    </>
  )
}
