import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LanguageSwitch } from '#components/shell/language-switch.tsx'
import { ThemeSwitch } from '#components/shell/theme-switch.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { env } from '#lib/core/env.ts'
import { chooseLocale } from '../choose-locale.ts'
import { Buttons } from './buttons.tsx'
import { Charts } from './charts.tsx'
import { Choices } from './choices.tsx'
import { Foundations } from './foundations.tsx'
import { Inputs } from './inputs.tsx'
import { Layers } from './layers.tsx'
import { Notes } from './notes.tsx'
import { Parts } from './parts.tsx'
import { Waiting } from './waiting.tsx'

export const metadata: Metadata = { title: 'Design' }

/** Every piece of the kit in every state; its words are samples and stay English. Development only. */
export default async function DesignPage() {
  await connection()
  if (env().NODE_ENV !== 'development') notFound()
  return (
    <ClientMessages of={['shell']}>
      <header className="sticky top-0 z-20 flex h-13 items-center justify-between border-b bg-paper px-4 md:px-8">
        <span className="flex items-center gap-3">
          <Wordmark />
          <span className="text-ink-3">Design</span>
        </span>
        <span className="flex gap-1">
          <LanguageSwitch onChoose={chooseLocale} />
          <ThemeSwitch />
        </span>
      </header>
      <main className="mx-auto max-w-300 px-4 pt-8 pb-24 md:px-8">
        <h1 className="sr-only">Design</h1>
        <Foundations />
        <Buttons />
        <Inputs />
        <Choices />
        <Layers />
        <Notes />
        <Parts />
        <Charts />
        <Waiting />
      </main>
    </ClientMessages>
  )
}
