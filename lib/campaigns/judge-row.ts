import type { ColumnMapping, RejectReason } from '#db/schema/campaigns.ts'
import { AppError, type ErrorName } from '#lib/core/error.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { measureSms, type SmsSize } from '#lib/gateways/measure-sms.ts'
import { type Recipient, readRecipient } from '#lib/messaging/recipient.ts'
import type { RenderedMessage } from '#lib/messaging/render-message.ts'
import { planRoutes } from '#lib/routing/plan-routes.ts'
import { type CampaignText, renderRow } from './render-row.ts'
import type { Unsubscription } from './unsubscribe-footer.ts'

export type Judged =
  | {
      kind: 'ready'
      recipient: Recipient
      rendered: RenderedMessage
      segments: number
      size?: SmsSize
      /** What the dearest of its routes costs for one segment. */
      priceMicros: bigint
    }
  | { kind: 'rejected'; reason: RejectReason; detail?: string }

const textMax = 4096

const reasons: Partial<Record<ErrorName, RejectReason>> = {
  recipientMissing: 'recipientMissing',
  phoneInvalid: 'recipientInvalid',
  payloadInvalid: 'recipientInvalid',
  phoneTypeRefused: 'recipientRefused',
  notAllowed: 'countryRefused',
  priceUnknown: 'priceUnknown',
}

/** Whether a line of a file can be sent, what it would say, and what it costs; throws only what is no fault of the line. */
export async function judgeRow(
  gateway: ConfiguredGateway,
  text: CampaignText,
  mapping: ColumnMapping,
  cells: readonly string[],
  leave?: Unsubscription,
): Promise<Judged> {
  try {
    const cell = cells[mapping.recipient] ?? ''
    const recipient = readRecipient(
      { phone: cell, email: cell },
      {
        channel: gateway.channel,
        defaultCountry: gateway.merchant.defaultCountry,
        allowedCountries: gateway.merchant.allowedCountries,
      },
    )
    const priceMicros = dearest(planRoutes(gateway, recipient))
    const rendered = await renderRow(text, mapping, cells, leave)
    if (!rendered.text.trim() && !rendered.html) return { kind: 'rejected', reason: 'valueMissing' }
    if (gateway.channel === 'EMAIL') return { kind: 'ready', recipient, rendered, segments: 1, priceMicros }
    if (rendered.text.length > textMax) return { kind: 'rejected', reason: 'textTooLong' }
    if (gateway.channel !== 'SMS') return { kind: 'ready', recipient, rendered, segments: 1, priceMicros }
    const size = measureSms(rendered.text)
    return { kind: 'ready', recipient, rendered, segments: size.segments, size, priceMicros }
  } catch (error) {
    const [told] = error instanceof AppError ? (error.details.errors ?? []) : []
    if (error instanceof AppError && error.reason === 'parametersInvalid') {
      const missing = told?.message.endsWith(' is missing')
      return {
        kind: 'rejected',
        reason: missing ? 'valueMissing' : 'templateFailed',
        detail: told?.message ?? '',
      }
    }
    const reason = error instanceof AppError ? reasons[error.reason] : undefined
    if (!reason) throw error
    return { kind: 'rejected', reason }
  }
}

/** What is put aside for one segment: the price of the dearest route. */
export function dearest(routes: readonly { priceMicros: bigint }[]): bigint {
  return routes.reduce((most, { priceMicros }) => (priceMicros > most ? priceMicros : most), 0n)
}
