import { getLocale, getTranslations } from 'next-intl/server'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { env } from '#lib/core/env.ts'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import { formats } from '#lib/i18n/locales.ts'

/** What somebody should know before sending a test: what it costs, and where it goes. */
export async function testNotes(
  gateway: Gateway,
  products: ProductOption[],
  { defaultCountry }: { defaultCountry: string },
): Promise<string[]> {
  const [t, locale] = await Promise.all([getTranslations('gateways.test'), getLocale()])
  const country =
    new Intl.DisplayNames(formats[locale], { type: 'region' }).of(defaultCountry) ?? defaultCountry
  const price = products.find(({ id }) => id === gateway.routes[0]?.productId)?.price
  const email = gateway.channel === 'EMAIL'
  const cost = price && (email ? t('costEmail', { price }) : t('cost', { price, country }))
  return [cost || t('costUnknown', { country }), ...(env().SANDBOX_URL ? [t('sandbox')] : []), t('unsaved')]
}
