'use client'
import { useState } from 'react'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import en from '#lib/i18n/messages/en/failure.json' with { type: 'json' }
import id from '#lib/i18n/messages/id/failure.json' with { type: 'json' }
import './globals.css'

const texts = { en, id }

/** Stands in for everything, the languages of the page included: it brings its own few texts. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const [locale] = useState(() => {
    const { lang } = globalThis.document?.documentElement ?? {}
    return isLocale(lang) ? lang : defaultLocale
  })
  const text = texts[locale]
  return (
    <html lang={locale}>
      <body>
        <main className="flex min-h-dvh flex-col items-start justify-center px-6 sm:px-16">
          <title>{`${text.title} · Sandi`}</title>
          <h1 className="font-semibold text-2xl">{text.title}</h1>
          <p className="mt-1 mb-6 text-ink-2">{text.logged}</p>
          <button
            type="button"
            onClick={reset}
            className="h-9 rounded-md border border-control px-3.5 font-medium"
          >
            {text.again}
          </button>
        </main>
      </body>
    </html>
  )
}
