import type { ReactNode } from 'react'

/** For the readers of a merchant's mails, who know nothing of this installation: a page without any way into it. */
export default function UnsubscribeLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-104 flex-col justify-center px-6 py-12">
      {children}
    </main>
  )
}
