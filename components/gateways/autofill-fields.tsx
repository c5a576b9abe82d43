'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { TextField } from './text-field.tsx'

const kinds = ['none', 'web', 'android'] as const
type Kind = (typeof kinds)[number]

/** The last line of an SMS that lets a browser or an app fill the code in. */
export default function AutofillFields() {
  const t = useTranslations('gateways')
  const { getValues, setValue, clearErrors } = useFormContext<GatewayFields>()
  const [kind, setKind] = useState<Kind>(() =>
    getValues('webOtpHost') ? 'web' : getValues('androidHash') ? 'android' : 'none',
  )
  const typed = useRef({ webOtpHost: '', androidHash: '' })
  const choose = (next: Kind) => {
    const { webOtpHost, androidHash } = getValues()
    typed.current = {
      webOtpHost: webOtpHost || typed.current.webOtpHost,
      androidHash: androidHash || typed.current.androidHash,
    }
    setKind(next)
    setValue('webOtpHost', next === 'web' ? typed.current.webOtpHost : '')
    setValue('androidHash', next === 'android' ? typed.current.androidHash : '')
    clearErrors(['webOtpHost', 'androidHash'])
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('sections.autofill')}</legend>
      <div className="mb-3 flex flex-wrap gap-x-5 gap-y-2">
        {kinds.map(value => (
          <label key={value} className="flex cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="autofill"
              value={value}
              checked={kind === value}
              onChange={() => choose(value)}
              className="size-4 accent-accent"
            />
            {t(`autofill.${value}`)}
          </label>
        ))}
      </div>
      {kind === 'web' && <TextField name="webOtpHost" help mono />}
      {kind === 'android' && <TextField name="androidHash" help mono />}
    </fieldset>
  )
}
