import { getCountries } from 'libphonenumber-js/max/es6'

/** Every country and territory that has telephone numbers: ISO 3166-1 alpha-2. */
export const countries: readonly string[] = getCountries()
