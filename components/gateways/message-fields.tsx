'use client'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Section } from '#components/ui/section.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { AutofillFields } from './autofill-fields.tsx'
import { TextField } from './text-field.tsx'

/** The merchant's own words, on the channels that carry them. */
export function MessageFields({ channel }: { channel: Channel }) {
  const { register, formState } = useFormContext<GatewayFields>()
  if (channel === 'MISSCALL' || channel === 'WHATSAPP') return null
  return (
    <Section title="Text">
      <div className="space-y-5">
        {channel === 'EMAIL' && <TextField name="subject" label="Subject" />}
        <Field
          id="message"
          label="Message"
          error={formState.errors.message?.message}
          help={
            <>
              <Tag>{'{OTP}'}</Tag> becomes the code; <Tag>{'{parameter_1}'}</Tag> and other names become the
              values your server sends as <Tag>params</Tag>.
            </>
          }
        >
          {attributes => (
            <Textarea
              {...attributes}
              {...register('message')}
              spellCheck={channel !== 'EMAIL'}
              className={channel === 'EMAIL' ? 'min-h-64 font-mono text-sm' : undefined}
            />
          )}
        </Field>
        {channel === 'SMS' && <AutofillFields />}
      </div>
    </Section>
  )
}

function Tag({ children }: { children: string }) {
  return <code className="rounded-sm bg-hover px-1 py-0.5 font-mono text-ink-2 text-xs">{children}</code>
}
