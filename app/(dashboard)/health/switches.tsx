import { getTranslations } from 'next-intl/server'
import { SwitchList } from '#components/health/switch-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { listSwitches } from '#lib/routing/list-switches.ts'
import { listProductNames } from '#lib/statistics/list-product-names.ts'

/** What was decided by itself for the merchant's gateways; nothing where nothing was. */
export async function Switches({ merchant }: { merchant: Seat['merchant'] }) {
  const switches = await listSwitches(merchant.id)
  if (switches.length === 0) return null
  const [t, products] = await Promise.all([getTranslations('health.switches'), listProductNames()])
  const names = new Map(products.map(({ id, name, vendorName }) => [id, `${vendorName} ${name}`]))
  return (
    <Section title={t('title')} description={t('text')}>
      <SwitchList switches={switches} names={names} timeZone={merchant.timeZone} />
    </Section>
  )
}
