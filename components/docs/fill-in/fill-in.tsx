'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { useFilling } from './use-filling.tsx'

/** Where the reader chooses a gateway and pastes a merchant key, for all samples of the documentation. */
export function FillIn() {
  const t = useTranslations('docs.fillIn')
  const { gateways, filling, key, setKey, setGatewayKey } = useFilling()
  const id = useId()
  return (
    <section
      aria-label={t('title')}
      className="grid gap-4 rounded-lg border bg-sunken p-4 text-base sm:grid-cols-2"
    >
      {gateways.length > 0 && (
        <div>
          <label htmlFor={`${id}-gateway`} className="mb-1 block font-medium">
            {t('gateway')}
          </label>
          <Select
            id={`${id}-gateway`}
            value={filling.gatewayKey}
            onChange={setGatewayKey}
            options={gateways.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </div>
      )}
      <div className={gateways.length > 0 ? '' : 'sm:col-span-2'}>
        <label htmlFor={`${id}-key`} className="mb-1 block font-medium">
          {t('key')}
        </label>
        {/* No name and no form: nothing can send it. */}
        <Input
          id={`${id}-key`}
          value={key}
          onChange={event => setKey(event.target.value.replace(/\s/g, ''))}
          placeholder={filling.key}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          data-1p-ignore=""
          aria-describedby={`${id}-note`}
          className="font-mono text-sm"
        />
        <p id={`${id}-note`} className="mt-1 text-ink-3 text-sm">
          {t('note')}
        </p>
      </div>
    </section>
  )
}
