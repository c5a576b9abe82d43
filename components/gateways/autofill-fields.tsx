'use client'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { TextField } from './text-field.tsx'

const kinds = [
  { value: 'none', label: 'None' },
  { value: 'web', label: 'Web (WebOTP)' },
  { value: 'android', label: 'Android app' },
] as const
type Kind = (typeof kinds)[number]['value']

/** The last line of an SMS that lets a browser or an app fill the code in. */
export function AutofillFields() {
  const { getValues, setValue } = useFormContext<GatewayFields>()
  const [kind, setKind] = useState<Kind>(() =>
    getValues('webOtpHost') ? 'web' : getValues('androidHash') ? 'android' : 'none',
  )
  const choose = (next: Kind) => {
    setKind(next)
    if (next !== 'web') setValue('webOtpHost', '')
    if (next !== 'android') setValue('androidHash', '')
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Fill the code in by itself</legend>
      <div className="mb-3 flex flex-wrap gap-x-5 gap-y-2">
        {kinds.map(({ value, label }) => (
          <label key={value} className="flex cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="autofill"
              value={value}
              checked={kind === value}
              onChange={() => choose(value)}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
      {kind === 'web' && (
        <TextField
          name="webOtpHost"
          label="Web host"
          help="Where people type the code, such as shop.example.com."
          mono
        />
      )}
      {kind === 'android' && (
        <TextField
          name="androidHash"
          label="Android app hash"
          help="The 11 characters of SMS Retriever."
          mono
        />
      )}
    </fieldset>
  )
}
