import type { gateways } from '#db/schema/gateways.ts'
import type { GatewayText } from './save-text.ts'
import type { GatewayInput } from './schema.ts'
import { carriesText } from './service.ts'

type Unset = 'id' | 'key' | 'merchantId' | 'createdAt' | 'updatedAt'
type Stored = Omit<typeof gateways.$inferInsert, Unset | keyof GatewayText> & GatewayText

/** The columns of a gateway: what its channel, or its service, ignores is left empty. */
export function storedFields({ routes: _, ...input }: GatewayInput): Stored {
  const ownText = carriesText(input.channel)
  const codeBySms = input.channel === 'SMS' && input.service === 'otp'
  return {
    ...input,
    subject: input.channel === 'EMAIL' ? input.subject : null,
    message: ownText ? input.message : null,
    escapeValues: input.channel === 'EMAIL' && input.escapeValues,
    webOtpHost: codeBySms ? input.webOtpHost : null,
    androidHash: codeBySms ? input.androidHash : null,
  }
}
