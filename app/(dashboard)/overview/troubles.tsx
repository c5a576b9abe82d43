import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { findUnhealthyRoutes } from '#lib/routing/find-unhealthy-routes.ts'
import { findTroubles, type Trouble } from '#lib/statistics/find-troubles.ts'
import { figureFormats } from '../figure-formats.ts'
import { UnhealthyRoutes } from './unhealthy-routes.tsx'

/** The providers that do not do well for the merchant right now; nothing when there is none. */
export async function Troubles({ merchant }: { merchant: Seat['merchant'] }) {
  const [t, language, own, unhealthy] = await Promise.all([
    getTranslations('overview.troubles'),
    getLocale(),
    findTroubles(merchant.id),
    findUnhealthyRoutes(merchant.id),
  ])
  // What is known of a vendor need not be said again in the merchant's own figures.
  const troubles = own.filter(trouble => !unhealthy.some(({ productId }) => productId === trouble.productId))
  if (troubles.length + unhealthy.length === 0) return null
  const write = figureFormats(language, merchant.currency)
  const explain = (trouble: Trouble) =>
    trouble.kind === 'failing'
      ? t('failing', { failed: trouble.failed, attempts: trouble.attempts })
      : t('falling', { share: write.percent(trouble.share), usual: write.percent(trouble.usualShare) })
  return (
    <section aria-label={t('label')} className="mt-6 space-y-2">
      <UnhealthyRoutes routes={unhealthy} timeZone={merchant.timeZone} />
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
