import { ArrowLeft, ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type DocsPage, docsPages } from '../pages.ts'

/** The pages before and after. */
export async function Neighbours({ page }: { page: DocsPage }) {
  const t = await getTranslations('docs')
  const index = docsPages.indexOf(page)
  const before = docsPages[index - 1]
  const after = docsPages[index + 1]
  const style =
    'group flex items-center gap-2.5 rounded-lg border px-4 py-3 transition-colors hover:border-control-strong hover:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3'
  return (
    <nav aria-label={t('neighbours')} className="mt-12 grid gap-3 border-t pt-6 text-base sm:grid-cols-2">
      {before && (
        <Link href={before.href} className={style}>
          <ArrowLeft aria-hidden="true" />
          <span>
            <span className="block text-ink-3 text-xs">{t('before')}</span>
            <span className="font-medium">{t(before.titleKey)}</span>
          </span>
        </Link>
      )}
      {after && (
        <Link href={after.href} className={`${style} justify-end text-right sm:col-start-2`}>
          <span>
            <span className="block text-ink-3 text-xs">{t('after')}</span>
            <span className="font-medium">{t(after.titleKey)}</span>
          </span>
          <ArrowRight aria-hidden="true" />
        </Link>
      )}
    </nav>
  )
}
