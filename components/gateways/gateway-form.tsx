'use client'
import Link from 'next/link'
import { FormProvider } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { Button, buttonStyle } from '#components/ui/button.tsx'
import { Section } from '#components/ui/section.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { ChannelField } from './channel-field.tsx'
import { CodeFields } from './code-fields.tsx'
import { EnabledField } from './enabled-field.tsx'
import { GatewayPreview } from './gateway-preview.tsx'
import { LimitFields } from './limit-fields.tsx'
import { MessageFields } from './message-fields.tsx'
import type { ProductOption } from './product-option.ts'
import { ProviderFields } from './provider-fields.tsx'
import { TextField } from './text-field.tsx'

interface GatewayFormProps<Data> {
  products: readonly ProductOption[]
  /** Whose name the preview shows. */
  sender: string
  defaultValues: GatewayFields
  submitLabel: string
  readOnly?: boolean
  action: (values: GatewayFields) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: GatewayFields) => void
}

const schema = () => import('#lib/gateways/schema.ts').then(module => module.gatewayInput)

/** Everything about a gateway beside a live preview of what people will get. */
export function GatewayForm<Data>(props: GatewayFormProps<Data>) {
  const { products, sender, defaultValues, submitLabel, readOnly, action, onDone } = props
  const { form, submit, sending, message } = useActionForm({
    schema,
    defaultValues,
    action,
    onDone,
  })
  const channel = form.watch('channel')
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form noValidate onSubmit={submit}>
          <fieldset disabled={readOnly} className="min-w-0">
            <Section title="Gateway">
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField name="name" label="Gateway name" help="For your own lists." />
                <TextField name="purpose" label="Purpose" help="Codes of one purpose replace each other." />
              </div>
              <ChannelField products={products} />
            </Section>
            <Section
              title="Route"
              description="Providers are tried in this order until one takes the message."
            >
              <ProviderFields products={products} />
            </Section>
            <MessageFields channel={channel} />
            <CodeFields channel={channel} />
            <LimitFields />
            <EnabledField />
          </fieldset>
          <div className="sticky bottom-0 z-10 -mx-4 space-y-3 border-t bg-paper px-4 py-4 md:mx-0 md:px-0">
            <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
            {readOnly ? (
              <p className="text-ink-2">Your role may look at gateways but not change them.</p>
            ) : (
              <div className="flex gap-2">
                <Button type="submit" look="primary" disabled={sending}>
                  {sending ? 'Saving…' : submitLabel}
                </Button>
                <Link href="/gateways" className={buttonStyle({ look: 'quiet' })}>
                  Cancel
                </Link>
              </div>
            )}
          </div>
        </form>
        <GatewayPreview sender={sender} products={products} />
      </div>
    </FormProvider>
  )
}
