import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { DocsNavigation } from './docs-navigation.tsx'

/** The documentation's own navigation beside the page; on narrow screens above it, behind a line. */
export async function DocsFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations('docs')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 pt-4 lg:grid-cols-[11.5rem_minmax(0,1fr)] lg:pt-8">
      <div className="mb-6 border-b lg:hidden [&>details]:border-t-0">
        <Disclosure summary={t('navigation')}>
          <DocsNavigation />
        </Disclosure>
      </div>
      <div className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] self-start overflow-y-auto lg:block">
        <DocsNavigation />
      </div>
      {children}
    </div>
  )
}
