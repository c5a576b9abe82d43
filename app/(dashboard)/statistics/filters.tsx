import { getTranslations } from 'next-intl/server'
import { StatisticsFilters } from '#components/statistics/statistics-filters.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { listGatewayNames } from '#lib/gateways/list-gateway-names.ts'
import { channels } from '#lib/vendors/vendor.ts'
import { countryNames } from './name-keys.ts'
import type { StatisticsQuery } from './read-query.ts'

/** The filters of a page of statistics, with what a merchant can choose from. */
export async function Filters({ merchant, query }: { merchant: Seat['merchant']; query: StatisticsQuery }) {
  const [ui, gateways, nameCountry] = await Promise.all([
    getTranslations('ui'),
    listGatewayNames(merchant.id),
    countryNames(),
  ])
  const { service, gatewayId = '', channel = '', country = '' } = query.filter
  const countries = [...new Set([...merchant.allowedCountries, ...(country ? [country] : [])])]
  return (
    <StatisticsFilters
      range={query.range}
      service={service}
      selects={[
        {
          name: 'gateway',
          value: gatewayId,
          options: gateways
            .filter(gateway => gateway.service === service)
            .map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'channel',
          value: channel,
          options: channels.map(value => ({ value, label: ui(`channels.${value}`) })),
        },
        {
          name: 'country',
          value: country,
          options: countries.map(value => ({ value, label: nameCountry(value) })),
        },
      ]}
    />
  )
}
