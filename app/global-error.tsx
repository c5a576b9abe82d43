'use client'
import './globals.css'

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="flex min-h-dvh flex-col items-start justify-center px-6 sm:px-16">
          <title>Something failed · Sandi</title>
          <h1 className="font-semibold text-2xl">Something failed</h1>
          <p className="mt-1 mb-6 text-ink-2">The failure has been written to the log.</p>
          <button
            type="button"
            onClick={reset}
            className="h-9 rounded-md border border-control px-3.5 font-medium"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
