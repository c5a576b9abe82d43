import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Section } from '#components/ui/section.tsx'
import { countryName } from '../../country-names.ts'

interface MerchantFactsProps {
  merchant: {
    id: string
    createdAt: Date
    defaultCountry: string
    allowedCountries: string[]
    timeZone: string
    currency: string
  }
  zone: { timeZone: string; locale: string }
}

export function MerchantFacts({ merchant, zone }: MerchantFactsProps) {
  const t = useTranslations('operator.merchant')
  const allowed = merchant.allowedCountries.map(code => countryName(code, zone.locale))
  return (
    <Section title={t('facts')}>
      <Facts>
        <Fact label={t('id')}>
          <code className="truncate font-mono text-xs">{merchant.id}</code>
          <CopyButton text={merchant.id} label={t('copyId')} />
        </Fact>
        <Fact label={t('created')}>
          <Moment at={merchant.createdAt} {...zone} show="date" />
        </Fact>
        <Fact label={t('country')}>{countryName(merchant.defaultCountry, zone.locale)}</Fact>
        <Fact label={t('allowed')}>
          {allowed.length <= 3 ? (
            allowed.join(', ')
          ) : (
            <span title={allowed.join(', ')}>{t('allowedCount', { count: allowed.length })}</span>
          )}
        </Fact>
        <Fact label={t('zone')}>{merchant.timeZone}</Fact>
        <Fact label={t('currency')}>{merchant.currency}</Fact>
      </Facts>
    </Section>
  )
}
