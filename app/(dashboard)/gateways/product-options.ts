import type { ProductOption } from '#components/gateways/product-option.ts'
import { formatMoney } from '#lib/core/money.ts'
import type { ProductChoice } from '#lib/gateways/list-products.ts'
import { formats, type Locale } from '#lib/i18n/locales.ts'

/** Products as the form offers them, with the price in words. */
export function productOptions(products: ProductChoice[], currency: string, locale: Locale): ProductOption[] {
  return products.map(({ priceMicros, ...product }) => ({
    ...product,
    price: priceMicros === undefined ? undefined : formatMoney(priceMicros, currency, formats[locale]),
  }))
}
