import { getFormatter, getTranslations } from 'next-intl/server'
import { DeliveryFilters } from '#components/deliveries/delivery-filters.tsx'
import { FilterChips } from '#components/deliveries/filter-chips.tsx'
import type { Seat } from '#lib/auth/find-seat.ts'
import { filterChoices } from './filter-choices.ts'
import { type FilterValues, listHref, writeQuery } from './read-filter.ts'

/** The filters, and what of them is in force. */
export async function FilterBar({ merchant, values }: { merchant: Seat['merchant']; values: FilterValues }) {
  const [t, format, choices] = await Promise.all([
    getTranslations('deliveries'),
    getFormatter(),
    filterChoices(merchant, values),
  ])
  const { search, range, from, to, sort, live } = values
  const chip = (label: string, value: string, without: Partial<FilterValues>) => ({
    label,
    value,
    href: listHref({ ...values, ...without }),
  })
  const day = (text: string) =>
    format.dateTime(new Date(`${text}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const chips = [
    ...(search ? [chip(t('filter.searched'), search, { search: '' })] : []),
    ...(range ? [chip(t('time.label'), t(`time.last.${range}`), { range: undefined })] : []),
    ...(from ? [chip(t('filter.from'), day(from), { from: '' })] : []),
    ...(to ? [chip(t('filter.to'), day(to), { to: '' })] : []),
    ...choices.flatMap(({ name, label, options, chosen }) =>
      chosen.map(value =>
        chip(label, options.find(option => option.value === value)?.label ?? value, {
          [name]: chosen.filter(other => other !== value),
        }),
      ),
    ),
  ]
  const nothing = { status: [], channel: [], product: [], gateway: [], purpose: [], method: [], country: [] }
  const clear = { ...nothing, search: '', range: undefined, from: '', to: '', sort, live }
  return (
    <div className="space-y-2.5 pb-4">
      <DeliveryFilters
        query={writeQuery(values)}
        search={search}
        range={range}
        days={{ from, to }}
        choices={choices.filter(({ options, chosen }) => options.length > 1 || chosen.length > 0)}
      />
      <FilterChips chips={chips} clearHref={listHref(clear)} />
    </div>
  )
}
