import { getLocale, getTranslations } from 'next-intl/server'
import type { Seat } from '#lib/auth/find-seat.ts'
import { listGatewayNames } from '#lib/gateways/list-gateway-names.ts'
import { listProducts } from '#lib/gateways/list-products.ts'
import { deliveryMethods } from '#lib/messaging/delivery-filter.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'
import { channels } from '#lib/vendors/vendor.ts'
import type { ChoiceName, FilterValues } from './read-filter.ts'

export interface Choice {
  name: ChoiceName
  label: string
  options: { value: string; label: string }[]
  chosen: string[]
}

/** What the filters above the list offer a merchant, in the reader's language, and what of it is chosen. */
export async function filterChoices(merchant: Seat['merchant'], values: FilterValues): Promise<Choice[]> {
  const [t, ui, locale, gateways, products] = await Promise.all([
    getTranslations('deliveries'),
    getTranslations('ui'),
    getLocale(),
    listGatewayNames(merchant.id),
    listProducts(merchant),
  ])
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const same = (value: string) => ({ value, label: value })
  const options: Record<ChoiceName, Choice['options']> = {
    status: deliveryStatuses.map(status => ({ value: status, label: t(`status.${status}`) })),
    channel: channels.map(channel => ({ value: channel, label: ui(`channels.${channel}`) })),
    product: products.map(({ id, vendorName, name }) => ({ value: id, label: `${vendorName} ${name}` })),
    gateway: gateways.map(({ id, name }) => ({ value: id, label: name })),
    purpose: [...new Set(gateways.map(({ purpose }) => purpose))].sort().map(same),
    method: deliveryMethods.map(method => ({ value: method, label: t(`methods.${method}`) })),
    country: merchant.allowedCountries.map(code => ({ value: code, label: nameOf(countries, code) })),
  }
  const names: ChoiceName[] = ['status', 'channel', 'product', 'gateway', 'purpose', 'method', 'country']
  return names.map(name => {
    const chosen = values[name]
    // A value from an old address stays visible, so that it can be taken away.
    const unknown = chosen.filter(value => !options[name].some(option => option.value === value))
    return { name, label: t(`filter.${name}`), options: [...options[name], ...unknown.map(same)], chosen }
  })
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
