import { useTranslations } from 'next-intl'
import { CostTable } from '#components/messages/cost-table.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Estimate } from '#lib/campaigns/estimate-campaign.ts'
import { formatMoney } from '#lib/core/money.ts'

/** What a campaign costs with the prices of now, and whether the balance bears it. */
export function CostSection({ estimate, sms, locale }: { estimate: Estimate; sms: boolean; locale: string }) {
  const t = useTranslations('messages.check')
  const { groups, recipients, costMicros, availableMicros, currency } = estimate
  const money = (micros: bigint) => formatMoney(micros, currency, locale)
  return (
    <Section title={t('cost')} description={t('costText')} className="border-t-0 pt-0 pb-8">
      <CostTable
        groups={groups.map(({ country, segments, recipients, priceMicros, costMicros }) => ({
          country,
          segments,
          recipients,
          price: money(priceMicros),
          cost: money(costMicros),
        }))}
        recipients={recipients}
        cost={money(costMicros)}
        sms={sms}
        locale={locale}
      />
      <p className="mt-3 text-ink-2 text-sm">{t('available', { amount: money(availableMicros) })}</p>
    </Section>
  )
}
