import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeliveryTable } from '#components/deliveries/delivery-table.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { formats } from '#lib/i18n/locales.ts'
import { listDeliveries } from '#lib/messaging/list-deliveries.ts'
import { toItem } from '../deliveries/to-item.ts'

const rows = 8

/** The newest deliveries, or what is needed for the first. */
export async function LatestDeliveries({ merchant }: { merchant: Seat['merchant'] }) {
  const [t, locale, latest] = await Promise.all([
    getTranslations('overview.latest'),
    getLocale().then(name => formats[name]),
    listDeliveries(merchant, {}, rows),
  ])
  const all = (
    <Link href="/deliveries" className="text-accent text-sm underline-offset-3 hover:underline">
      {t('all')}
    </Link>
  )
  return (
    <Section title={t('title')} className="border-t-0" action={latest.items.length > 0 && all}>
      {latest.items.length > 0 ? (
        <DeliveryTable
          items={latest.items.map(row => toItem(row, locale))}
          zone={{ timeZone: merchant.timeZone, locale }}
        />
      ) : (
        <p className="border-t py-10 text-center text-ink-2">{t('none')}</p>
      )}
    </Section>
  )
}
