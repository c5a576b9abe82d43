import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Namespace } from '#lib/i18n/messages.ts'

const everywhere: Namespace[] = ['ui', 'form', 'validation']

/** Gives the client components below the texts of these parts; server components need nothing of it. */
export async function ClientMessages({ of, children }: { of: Namespace[]; children: ReactNode }) {
  const all = await getMessages()
  const parts = Object.fromEntries([...everywhere, ...of].map(part => [part, all[part]]))
  return <NextIntlClientProvider messages={parts}>{children}</NextIntlClientProvider>
}
