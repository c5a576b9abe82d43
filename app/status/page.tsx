import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HealthBadge } from '#components/health/health-badge.tsx'
import { VendorMark } from '#components/marks/vendor-mark.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { formats } from '#lib/i18n/locales.ts'
import { listPublicHealth } from '#lib/routing/list-product-health.ts'

// Nothing of a merchant is here, but it is of this moment.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health.page'))('title') }
}

/** The health of every vendor, for everybody. */
export default async function StatusPage() {
  const [t, health, language, products] = await Promise.all([
    getTranslations('health.page'),
    getTranslations('health'),
    getLocale(),
    listPublicHealth(),
  ])
  const unhealthy = products.filter(({ status }) => status === 'unhealthy').length
  return (
    <>
      <h1 className="mb-5 font-semibold text-2xl tracking-[-0.02em]">{t('title')}</h1>
      <Alert
        tone={unhealthy === 0 ? 'ok' : 'warn'}
        title={unhealthy === 0 ? t('well') : t('some', { count: unhealthy })}
      >
        {t('text')}
      </Alert>
      <ul className="mt-6">
        {products.map(({ id, vendorId, vendorName, name, status, since }) => (
          <li key={id} className="flex min-h-13 items-center justify-between gap-4 border-b py-2">
            <span className="flex min-w-0 items-center gap-3">
              <VendorMark vendorId={vendorId} />
              <span className="min-w-0 font-medium [overflow-wrap:anywhere]">
                {vendorName} {name}
              </span>
            </span>
            <span className="flex shrink-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
              {status === 'unhealthy' && since && (
                <span className="text-ink-3 text-sm">
                  {health('since')} <Moment at={since} timeZone="UTC" locale={formats[language]} />
                </span>
              )}
              <HealthBadge status={status} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
