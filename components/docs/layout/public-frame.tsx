import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { buttonStyle } from '#components/ui/button.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

/** What stands around the documentation for readers who are not signed in. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('docs')
  return (
    <>
      <header className="sticky top-0 z-20 flex h-13 items-center gap-4 border-b bg-paper px-4 md:px-8">
        <Link href="/docs" className="rounded-md">
          <Wordmark />
        </Link>
        <Link href="/sign-in?from=/docs" className={buttonStyle({ size: 'small', className: 'ml-auto' })}>
          {t('signIn')}
        </Link>
      </header>
      <main className="mx-auto w-full max-w-300 px-4 pb-16 md:px-8">{children}</main>
    </>
  )
}
