'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense } from 'react'
import { FormProvider, useFormContext, useWatch } from 'react-hook-form'
import type { ActionResult } from '#components/form/action-result.ts'
import { FormMessage } from '#components/form/form-message.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { useActionForm } from '#components/form/use-action-form.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Section } from '#components/ui/section.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { ChannelField } from './channel-field.tsx'
import { CodeFields } from './code-fields.tsx'
import type { GatewayPreviewProps } from './gateway-preview.tsx'
import { LazyPreview } from './lazy-preview.tsx'
import { MessageFields } from './message-fields.tsx'
import type { ProductOption } from './product-option.ts'
import { ProviderFields } from './provider-fields.tsx'
import { ServiceField } from './service-field.tsx'
import { SwitchField } from './switch-field.tsx'
import { TextField } from './text-field.tsx'

interface GatewayFormProps<Data> {
  products: readonly ProductOption[]
  /** Whose name the preview shows. */
  sender: string
  defaultValues: GatewayFields
  submitLabel: string
  /** It is there already: what it sends is settled. */
  stored?: boolean
  /** Stands above the buttons: what has to be decided before saving again. */
  notice?: ReactNode
  action: (values: GatewayFields) => Promise<ActionResult<Data>>
  onDone: (data: Data, values: GatewayFields) => void
}

// Folded at first.
const LimitFields = lazy(() => import('./limit-fields.tsx'))
// Beneath what is seen first.
const RoutingFields = lazy(() => import('./routing-fields.tsx'))

const schema = () => import('#lib/gateways/schema.ts').then(module => module.gatewayInput)

// What gets the focus must not be under the bar of buttons.
const formStyle = 'min-w-0 [&_button]:scroll-mb-24 [&_input]:scroll-mb-24 [&_textarea]:scroll-mb-24'

/** Everything about a gateway beside a live preview of what people will get. */
export function GatewayForm<Data>(props: GatewayFormProps<Data>) {
  const { products, sender, defaultValues, submitLabel, stored = false, notice, action, onDone } = props
  const t = useTranslations('gateways')
  const { form, submit, sending, message } = useActionForm({ schema, defaultValues, action, onDone })
  const [channel, service] = form.watch(['channel', 'service'])
  const sendsCodes = service !== 'message'
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-x-14 min-[1100px]:grid-cols-[minmax(0,1fr)_20rem]">
        <form method="post" noValidate onSubmit={submit} className={formStyle}>
          <Section title={t('sections.gateway')}>
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField name="name" help />
              <TextField name="purpose" help />
            </div>
            <ServiceField fixed={stored} />
            <ChannelField key={service} products={products} service={service ?? 'otp'} />
          </Section>
          <Section title={t('sections.route')} description={t('sections.routeHelp')}>
            <ProviderFields products={products} />
            <Suspense>
              <RoutingFields products={products} />
            </Suspense>
          </Section>
          <MessageFields channel={channel} sendsCodes={sendsCodes} />
          {sendsCodes && <CodeFields channel={channel} />}
          <Suspense>
            <LimitFields sendsCodes={sendsCodes} />
          </Suspense>
          <div className="border-t py-5">
            <SwitchField name="enabled" />
          </div>
          <div className="sticky bottom-0 z-10 -mx-4 space-y-3 border-t bg-paper px-4 py-4 md:mx-0 md:px-0">
            {notice}
            <FormMessage message={message} errorCount={Object.keys(form.formState.errors).length} />
            <div className="flex gap-2">
              <SubmitButton sending={sending}>{submitLabel}</SubmitButton>
              <ButtonLink href="/gateways" look="quiet">
                {t('form.cancel')}
              </ButtonLink>
            </div>
          </div>
        </form>
        <LivePreview sender={sender} products={products} />
      </div>
    </FormProvider>
  )
}

function LivePreview(props: Omit<GatewayPreviewProps, 'fields'>) {
  const { control } = useFormContext<GatewayFields>()
  return <LazyPreview {...props} fields={useWatch({ control }) as GatewayFields} />
}
