import type { gateways } from '#db/schema/gateways.ts'
import type { GatewayInput } from './schema.ts'

type Stored = Omit<typeof gateways.$inferInsert, 'id' | 'key' | 'merchantId' | 'createdAt' | 'updatedAt'>

/** The columns of a gateway: what its channel ignores is left empty. */
export function storedFields({ routes: _, ...input }: GatewayInput): Stored {
  const ownText = input.channel !== 'MISSCALL' && input.channel !== 'WHATSAPP'
  const sms = input.channel === 'SMS'
  return {
    ...input,
    subject: input.channel === 'EMAIL' ? input.subject : null,
    message: ownText ? input.message : null,
    webOtpHost: sms ? input.webOtpHost : null,
    androidHash: sms ? input.androidHash : null,
  }
}
