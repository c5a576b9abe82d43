import { getTranslations } from 'next-intl/server'
import type { ErrorName } from '#lib/core/error.ts'
import { InlineText } from './prose/inline-text.tsx'
import { parseInline } from './prose/parse-inline.ts'

export interface ErrorEntry {
  name: ErrorName
  status: number
  code: string
  message: string
}

/** Every public error with what it means and what to do; `#4030202` leads to its row. */
export async function ErrorList({ errors }: { errors: ErrorEntry[] }) {
  const t = await getTranslations('docs.errors')
  return (
    <ul aria-label={t('title')} className="border-t">
      {errors.map(({ name, status, code, message }) => (
        <li
          key={code}
          id={code}
          className="grid scroll-mt-16 gap-x-6 gap-y-1 border-b py-4 target:bg-accent-soft sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:px-3"
        >
          <div className="flex items-baseline gap-2 sm:block">
            <a
              href={`#${code}`}
              aria-label={t('anchor', { code })}
              className="font-medium font-mono text-accent hover:underline"
            >
              {code}
            </a>
            <p className="text-ink-2 text-sm">HTTP {status}</p>
          </div>
          <div className="min-w-0 space-y-1.5">
            <p>
              <InlineText parts={parseInline(t(`names.${name}.meaning`))} />
            </p>
            <dl className="text-sm [&_dt]:text-ink-3">
              <div className="gap-2 sm:flex">
                <dt className="shrink-0 sm:w-32">{t('remedy')}</dt>
                <dd>
                  <InlineText parts={parseInline(t(`names.${name}.remedy`))} />
                </dd>
              </div>
              <div className="mt-1 gap-2 sm:flex">
                <dt className="shrink-0 sm:w-32">{t('message')}</dt>
                <dd className="font-mono text-ink-2">{message}</dd>
              </div>
            </dl>
          </div>
        </li>
      ))}
    </ul>
  )
}
