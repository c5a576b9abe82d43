import { getTranslations } from 'next-intl/server'
import { countryNames } from '../../statistics/name-keys.ts'

/** How a country and a network of it are called in the user's language. */
export async function namePlaces(): Promise<(place: { country: string; operator: string }) => string> {
  const [t, nameCountry] = await Promise.all([getTranslations('routing.now'), countryNames()])
  return ({ country, operator }) => {
    if (!country) return t('noCountry')
    return operator ? t('network', { operator, country: nameCountry(country) }) : nameCountry(country)
  }
}
