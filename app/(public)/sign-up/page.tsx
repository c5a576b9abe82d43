import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { isSignUpOpen } from '#lib/auth/sign-up-open.ts'
import { PublicHeading } from '../public-heading.tsx'
import { PublicLink } from '../public-link.tsx'
import { countryOptions } from './country-options.ts'
import { SignUpForm } from './sign-up-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public.signUp')
  return { title: t('title') }
}

export default async function SignUpPage() {
  const t = await getTranslations('public.signUp')
  return (
    <>
      {isSignUpOpen() ? (
        <SignUpForm countries={countryOptions(await getLocale())} />
      ) : (
        <PublicHeading title={t('closedTitle')}>{t('closed')}</PublicHeading>
      )}
      <p className="mt-7 text-ink-2">
        {t.rich('haveAccount', { a: text => <PublicLink href="/sign-in">{text}</PublicLink> })}
      </p>
    </>
  )
}
