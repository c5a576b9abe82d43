'use client'
import { useFormContext, useWatch } from 'react-hook-form'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { CallPreview } from './call-preview.tsx'
import { EmailPreview } from './email-preview.tsx'
import type { ProductOption } from './product-option.ts'
import { sampleCode } from './sample-text.ts'
import { SmsPreview } from './sms-preview.tsx'
import { WhatsappPreview } from './whatsapp-preview.tsx'

interface GatewayPreviewProps {
  sender: string
  products: readonly ProductOption[]
}

/** What a person will get, as the form stands now, with a sample code. */
export function GatewayPreview({ sender, products }: GatewayPreviewProps) {
  const { control } = useFormContext<GatewayFields>()
  const fields = useWatch({ control }) as GatewayFields
  const code = sampleCode(fields.otpLength)
  const price = products.find(product => product.id === fields.routes[0]?.productId)?.price
  return (
    <aside aria-label="Preview" className="border-t pt-5 lg:sticky lg:top-13">
      <h2 className="mb-4 font-semibold">Preview</h2>
      <div className="rounded-xl border bg-sunken p-4">
        {fields.channel === 'SMS' && <SmsPreview fields={fields} code={code} sender={sender} />}
        {fields.channel === 'MISSCALL' && <CallPreview code={code} />}
        {fields.channel === 'WHATSAPP' && (
          <WhatsappPreview text={`*${code}* is your verification code.`} sender={sender} official />
        )}
        {fields.channel === 'WA_LONG_NUMBER' && (
          <WhatsappPreview
            text={(fields.message ?? '').replaceAll('{OTP}', code)}
            sender="+62 811 1000 200"
          />
        )}
        {fields.channel === 'EMAIL' && <EmailPreview fields={fields} code={code} sender={sender} />}
      </div>
      <p className="mt-3 text-ink-3 text-sm">
        {price
          ? `${price} each through the first provider, charged once sent.`
          : 'Choose a provider to see the price.'}
      </p>
    </aside>
  )
}
