'use client'
import { Section } from '#components/ui/section.tsx'
import type { Channel } from '#lib/vendors/vendor.ts'
import { NumberField } from './number-field.tsx'

export function CodeFields({ channel }: { channel: Channel }) {
  const call = channel === 'MISSCALL'
  return (
    <Section title="Code">
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField
          name="otpLength"
          label="OTP length"
          unit="digits"
          readOnly={call}
          help={call ? 'The last 4 digits of the caller.' : '4 to 8.'}
        />
        <NumberField name="expirySeconds" label="Expires after" unit="seconds" help="30 to 3,600." />
        <NumberField name="attemptsMax" label="Wrong tries" help="Of one code, 1 to 20." />
      </div>
    </Section>
  )
}
