import { getLocale, getTranslations } from 'next-intl/server'
import { listGatewayNames } from '#lib/gateways/list-gateway-names.ts'
import { formats } from '#lib/i18n/locales.ts'
import { listProductNames } from '#lib/statistics/list-product-names.ts'
import type { Group } from '#lib/statistics/read-groups.ts'
import { channels } from '#lib/vendors/vendor.ts'
import type { Dimension } from './read-query.ts'

/** By what a dimension gathers groups. */
export const keyOf: Record<Dimension, (group: Group) => string> = {
  channel: group => group.channel,
  provider: group => group.productId,
  operator: group => `${group.country} ${group.operator}`,
  gateway: group => group.gatewayId,
}

/** How the keys of a dimension are called, in the user's language. */
export async function nameKeys(merchantId: string, dimension: Dimension): Promise<(key: string) => string> {
  const [t, ui] = await Promise.all([getTranslations('statistics'), getTranslations('ui')])
  switch (dimension) {
    case 'channel':
      return key => {
        const channel = channels.find(one => one === key)
        return channel ? ui(`channels.${channel}`) : key
      }
    case 'provider': {
      const names = new Map((await listProductNames()).map(one => [one.id, `${one.vendorName} ${one.name}`]))
      return key => names.get(key) ?? key
    }
    case 'gateway': {
      const names = new Map((await listGatewayNames(merchantId)).map(({ id, name }) => [id, name]))
      return key => names.get(key) ?? t('removed')
    }
    case 'operator': {
      const nameCountry = await countryNames()
      return key => {
        const [country = '', ...operator] = key.split(' ')
        if (!country) return t('noCountry')
        const name = operator.join(' ')
        return name
          ? t('operatorIn', { operator: name, country: nameCountry(country) })
          : nameCountry(country)
      }
    }
  }
}

/** How countries are called in the user's language. */
export async function countryNames(): Promise<(code: string) => string> {
  const names = new Intl.DisplayNames(formats[await getLocale()], { type: 'region', fallback: 'code' })
  return code => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code)
}
