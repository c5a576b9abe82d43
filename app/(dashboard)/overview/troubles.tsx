import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { findTroubles, type Trouble } from '#lib/statistics/find-troubles.ts'
import { figureFormats } from '../figure-formats.ts'

/** The providers that do not do well for the merchant right now; nothing when there is none. */
export async function Troubles({ merchant }: { merchant: Seat['merchant'] }) {
  const [t, language, troubles] = await Promise.all([
    getTranslations('overview.troubles'),
    getLocale(),
    findTroubles(merchant.id),
  ])
  if (troubles.length === 0) return null
  const write = figureFormats(language, merchant.currency)
  const explain = (trouble: Trouble) =>
    trouble.kind === 'failing'
      ? t('failing', { failed: trouble.failed, attempts: trouble.attempts })
      : t('falling', { share: write.percent(trouble.share), usual: write.percent(trouble.usualShare) })
  return (
    <section aria-label={t('label')} className="mt-6 space-y-2">
      {troubles.map(trouble => (
        <Alert
          key={trouble.productId}
          tone="warn"
          title={t('title', { name: trouble.name })}
          action={
            <Link
              href={`/deliveries?product=${encodeURIComponent(trouble.productId)}`}
              className="text-sm underline underline-offset-3"
            >
              {t('deliveries', { name: trouble.name })}
            </Link>
          }
        >
          {explain(trouble)}
        </Alert>
      ))}
    </section>
  )
}
