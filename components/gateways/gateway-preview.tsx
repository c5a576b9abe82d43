'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { CallPreview } from './call-preview.tsx'
import { EmailPreview } from './email-preview.tsx'
import type { ProductOption } from './product-option.ts'
import { SampleFields } from './sample-fields.tsx'
import { sampleCode, tagsIn } from './sample-text.ts'
import { SmsPreview } from './sms-preview.tsx'
import { WhatsappPreview } from './whatsapp-preview.tsx'

export interface GatewayPreviewProps {
  fields: GatewayFields
  sender: string
  products: readonly ProductOption[]
}

/** What a person will get, with values to try. */
export default function GatewayPreview({ fields, sender, products }: GatewayPreviewProps) {
  const t = useTranslations('gateways.preview')
  const [typed, setTyped] = useState<Record<string, string>>({})
  const { service, channel, routes, otpLength, message, subject } = fields
  const code = (typed.OTP || sampleCode(otpLength)).slice(0, otpLength || 6)
  const samples = service === 'message' ? typed : { ...typed, OTP: code }
  const price = products.find(product => product.id === routes[0]?.productId)?.price
  const sendsCodes = service !== 'message'
  const perSegment = channel === 'SMS' && !sendsCodes
  const written = channel !== 'MISSCALL' && channel !== 'WHATSAPP'
  return (
    <aside aria-label={t('title')} className="border-t pt-5 pb-8 min-[1100px]:sticky min-[1100px]:top-13">
      <h2 className="mb-4 font-semibold">{t('title')}</h2>
      <div className="mx-auto max-w-88">
        {channel === 'SMS' && <SmsPreview fields={fields} samples={samples} sender={sender} />}
        {channel === 'MISSCALL' && <CallPreview code={code} />}
        {channel === 'WHATSAPP' && (
          <WhatsappPreview text={t('approved', { code })} sender={sender} official />
        )}
        {channel === 'WA_LONG_NUMBER' && (
          <WhatsappPreview text={message ?? ''} samples={samples} sender="+62 811 1000 200" />
        )}
        {channel === 'EMAIL' && <EmailPreview fields={fields} samples={samples} sender={sender} />}
      </div>
      <SampleFields
        code={sendsCodes ? code : undefined}
        tags={written ? tagsIn(message, channel === 'EMAIL' ? subject : null) : []}
        values={typed}
        onChange={(name, value) => setTyped({ ...typed, [name]: value })}
      />
      <p className="mt-4 text-ink-3 text-sm">
        {price ? t(perSegment ? 'pricePerSegment' : 'price', { price }) : t('noPrice')}
      </p>
    </aside>
  )
}
