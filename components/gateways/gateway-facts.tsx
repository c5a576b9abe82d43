import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { formats } from '#lib/i18n/locales.ts'
import { type DescribedField, describedFields, describeValue } from './describe-value.ts'

const ofCodes: readonly DescribedField[] = [
  'otpLength',
  'expirySeconds',
  'attemptsMax',
  'cooldownSeconds',
  'sendsPer10Minutes',
  'sendsPerDay',
  'sendsPerIp',
  'failuresMax',
]

/** Whether a setting means anything for what the gateway sends, and by which channel. */
function concerns(field: DescribedField, { service, channel }: GatewayFields): boolean {
  if (field === 'escapeValues') return channel === 'EMAIL'
  return service !== 'message' || !ofCodes.includes(field)
}

/** A gateway's settings for those who may look at them but not change them. */
export function GatewayFacts({
  fields,
  names,
}: {
  fields: GatewayFields
  names: ReadonlyMap<string, string>
}) {
  const t = useTranslations('gateways')
  const words = { t, ui: useTranslations('ui'), names, format: new Intl.NumberFormat(formats[useLocale()]) }
  const filled = describedFields.filter(
    field => fields[field] !== null && fields[field] !== '' && concerns(field, fields),
  )
  return (
    <Facts>
      {filled.map(field => (
        <Fact key={field} label={t(`fields.${field}`)}>
          <span className="line-clamp-6 whitespace-pre-wrap">
            {describeValue(field, fields[field], words)}
          </span>
        </Fact>
      ))}
    </Facts>
  )
}
