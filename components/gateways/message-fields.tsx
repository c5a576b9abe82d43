'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field } from '#components/form/field.tsx'
import { Section } from '#components/ui/section.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import { SwitchField } from './switch-field.tsx'
import { TextField } from './text-field.tsx'

const AutofillFields = lazy(() => import('./autofill-fields.tsx'))
const MessageWarnings = lazy(() => import('./message-warnings.tsx'))

/** The merchant's own words, on the channels that carry them. */
export function MessageFields({ channel, sendsCodes }: { channel: Channel; sendsCodes: boolean }) {
  const t = useTranslations('gateways')
  const { register, formState } = useFormContext<GatewayFields>()
  if (channel === 'MISSCALL' || channel === 'WHATSAPP') {
    return (
      <Section title={t('sections.text')}>
        <p className="text-ink-2">{channel === 'MISSCALL' ? t('callText') : t('officialText')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('sections.text')}>
      <div className="space-y-5">
        {channel === 'EMAIL' && <TextField name="subject" />}
        <div>
          <Field
            id="message"
            label={t('fields.message')}
            error={formState.errors.message?.message}
            help={t.rich(sendsCodes ? 'help.message' : 'help.messageOnly', { tag: Tag })}
          >
            {attributes => (
              <Textarea
                {...attributes}
                {...register('message')}
                // React writes a beginning over what was typed before it came.
                defaultValue={undefined}
                spellCheck={channel !== 'EMAIL'}
                className={channel === 'EMAIL' ? 'min-h-64 font-mono text-sm' : undefined}
              />
            )}
          </Field>
          <div role="status">
            <Suspense>
              <MessageWarnings />
            </Suspense>
          </div>
        </div>
        {channel === 'EMAIL' && <SwitchField name="escapeValues" />}
        {channel === 'SMS' && sendsCodes && (
          <Suspense>
            <AutofillFields />
          </Suspense>
        )}
      </div>
    </Section>
  )
}

function Tag(chunks: ReactNode) {
  return <code className="rounded-sm bg-hover px-1 py-0.5 font-mono text-ink-2 text-xs">{chunks}</code>
}
