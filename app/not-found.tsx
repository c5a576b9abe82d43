import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('noPage.title') }
}

export default function NotFound() {
  const t = useTranslations('shell')
  return (
    <main className="flex min-h-dvh flex-col items-start justify-center px-6 sm:px-16">
      <Wordmark />
      <h1 className="mt-8 font-semibold text-2xl tracking-[-0.02em]">{t('noPage.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('noPage.text')}</p>
      <ButtonLink href="/">{t('backToOverview')}</ButtonLink>
    </main>
  )
}
