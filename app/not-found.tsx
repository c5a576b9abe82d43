import Link from 'next/link'
import { buttonStyle } from '#components/ui/button.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-start justify-center px-6 sm:px-16">
      <Wordmark />
      <h1 className="mt-8 font-semibold text-2xl tracking-[-0.02em]">There is no such page</h1>
      <p className="mt-1 mb-6 text-ink-2">The address may be mistyped, or the page has moved.</p>
      <Link href="/" className={buttonStyle()}>
        Back to the overview
      </Link>
    </main>
  )
}
