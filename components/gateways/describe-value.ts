import type { useTranslations } from 'next-intl'
import type { Routing } from '#lib/gateways/routing.ts'
import type { Service } from '#lib/gateways/service.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

/** The setting of a gateway that can be shown in words. */
export const describedFields = [
  'name',
  'purpose',
  'service',
  'channel',
  'routes',
  'routing',
  'subject',
  'message',
  'escapeValues',
  'otpLength',
  'expirySeconds',
  'attemptsMax',
  'cooldownSeconds',
  'sendsPer10Minutes',
  'sendsPerDay',
  'sendsPerIp',
  'failuresMax',
  'webOtpHost',
  'androidHash',
  'timeoutMs',
  'retryAmbiguous',
  'enabled',
] as const
export type DescribedField = (typeof describedFields)[number]

interface Words {
  t: ReturnType<typeof useTranslations<'gateways'>>
  ui: ReturnType<typeof useTranslations<'ui'>>
  /** Names of products and of accounts by their id. */
  names: ReadonlyMap<string, string>
  format: Intl.NumberFormat
}

/** A setting of a gateway in words; what cannot be read is shown as it is. */
export function describeValue(
  field: DescribedField,
  value: unknown,
  { t, ui, names, format }: Words,
): string {
  if (value === null || value === undefined || value === '') return t('values.none')
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no')
  if (field === 'routes' && Array.isArray(value)) {
    return value.map(route => describeRoute(route, { t, names })).join(' → ')
  }
  if (Array.isArray(value)) return t('values.seconds', { value: value.join(', ') })
  if (field === 'routing') return t(`routing.modes.${value as Routing}`)
  if (field === 'service') return t(`services.${value as Service}`)
  if (field === 'channel') return ui(`channels.${value as Channel}`)
  if (typeof value !== 'number') return String(value)
  const number = format.format(value)
  if (field === 'expirySeconds') return t('values.seconds', { value: number })
  return field === 'timeoutMs' ? t('values.ms', { value: number }) : number
}

function describeRoute(route: unknown, { t, names }: Pick<Words, 't' | 'names'>): string {
  const {
    productId = '',
    credentialId,
    weight,
  } = (route ?? {}) as {
    productId?: string
    credentialId?: string | null
    weight?: number
  }
  const product = names.get(productId) ?? (productId || t('values.none'))
  const account = credentialId ? (names.get(credentialId) ?? t('values.gone')) : undefined
  const named = account ? t('values.withAccount', { product, account }) : product
  return weight ? t('values.weighted', { route: named, weight }) : named
}
