import Link from 'next/link'
import type { ReactNode } from 'react'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { LanguageLinks } from './language-links.tsx'
import { Poster } from './poster.tsx'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <div className="flex min-w-0 flex-col px-6 py-6 sm:px-10">
        <header>
          <Link href="/sign-in" className="rounded-md">
            <Wordmark />
          </Link>
        </header>
        <main className="mx-auto flex w-full max-w-92 flex-1 flex-col justify-center py-10">
          <ClientMessages of={['public']}>{children}</ClientMessages>
        </main>
        <LanguageLinks />
      </div>
      <Poster />
    </div>
  )
}
