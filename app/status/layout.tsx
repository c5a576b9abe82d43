import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Wordmark } from '#components/ui/wordmark.tsx'

export default async function StatusLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('health.page')
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-200 flex-col px-6 py-6">
      <header className="flex items-center justify-between">
        <Link href="/status" className="rounded-md">
          <Wordmark />
        </Link>
        <Link href="/sign-in" className="text-ink-2 underline underline-offset-3">
          {t('signIn')}
        </Link>
      </header>
      <main className="flex-1 py-8">{children}</main>
    </div>
  )
}
