'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { formats } from '#lib/i18n/locales.ts'
import { describedFields, describeValue } from './describe-value.ts'

interface TypedBeforeProps {
  typed: GatewayFields
  stored: GatewayFields
  names: ReadonlyMap<string, string>
  onHide: () => void
}

/** What somebody had typed before the form took over what another one stored, to copy from. */
export default function TypedBefore({ typed, stored, names, onHide }: TypedBeforeProps) {
  const t = useTranslations('gateways')
  const words = { t, ui: useTranslations('ui'), names, format: new Intl.NumberFormat(formats[useLocale()]) }
  const told = (fields: GatewayFields, field: (typeof describedFields)[number]) =>
    describeValue(field, fields[field], words)
  const different = describedFields.filter(field => told(typed, field) !== told(stored, field))
  return (
    <Alert
      tone="info"
      title={t('stale.yours')}
      action={
        <Button size="small" onClick={onHide}>
          {t('stale.hide')}
        </Button>
      }
    >
      <p>{different.length > 0 ? t('stale.yoursText') : t('stale.same')}</p>
      <dl className="mt-2 max-h-48 space-y-1.5 overflow-y-auto text-sm">
        {different.map(field => (
          <div key={field} className="flex items-start gap-2">
            <dt className="w-36 shrink-0 text-ink-3">{t(`fields.${field}`)}</dt>
            <dd className="min-w-0 flex-1 whitespace-pre-wrap text-ink">{told(typed, field)}</dd>
            <CopyButton
              text={told(typed, field)}
              label={t('stale.copy', { field: t(`fields.${field}`) })}
              className="-my-1"
            />
          </div>
        ))}
      </dl>
    </Alert>
  )
}
