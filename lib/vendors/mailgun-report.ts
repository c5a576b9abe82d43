import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { detailOf, noReports, readJsonReport, timeOf } from './report-request.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'

const signatureSchema = z.object({
  timestamp: z.coerce.string().regex(/^\d{1,12}$/),
  token: z.string().min(1).max(128),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
/** Only these fields are kept: the event also repeats the subject, which may hold the code. */
const eventSchema = z.object({
  event: z.string(),
  id: z.string().nullish(),
  timestamp: z.number().nullish(),
  severity: z.string().nullish(),
  reason: z.string().nullish(),
  recipient: z.string().nullish(),
  message: z.object({ headers: z.object({ 'message-id': z.string().min(1).max(998) }) }),
  'delivery-status': z
    .object({
      code: z.number().nullish(),
      message: z.string().nullish(),
      description: z.string().nullish(),
      'attempt-no': z.number().nullish(),
      'mx-host': z.string().nullish(),
    })
    .nullish(),
  'user-variables': z
    .object({ reference: z.string().max(128).optional() })
    .nullish()
    .catch(undefined),
})
const bodySchema = z.object({ signature: signatureSchema, 'event-data': z.unknown() })

/** Old signatures are refused. Within the window one may be replayed: harmless, a status never goes back. */
const windowSeconds = 15 * 60

/**
 * Reads Mailgun's signed reports. The signature covers timestamp and token only, not the event.
 * 406 tells Mailgun not to send it again; 401 lets it retry once the signing key has been corrected.
 */
export function readMailgunReports(request: ReportRequest, config: { signingKey: string }): ReportAnswer {
  let status = 200
  const answer = readJsonReport(request, bodySchema, ({ signature, 'event-data': data }) => {
    if (!isSigned(signature, config.signingKey)) status = 401
    else if (Math.abs(Date.now() / 1000 - Number(signature.timestamp)) > windowSeconds) status = 406
    else {
      const event = eventSchema.safeParse(data)
      if (event.success) return [toReport(event.data)]
      status = 406
    }
    return []
  })
  if (answer.status === 400) return noReports(406)
  return answer.status === 200 ? { ...answer, status } : answer
}

function isSigned({ timestamp, token, signature }: z.infer<typeof signatureSchema>, key: string): boolean {
  const expected = createHmac('sha256', key)
    .update(timestamp + token)
    .digest()
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected)
}

function toReport(event: z.infer<typeof eventSchema>): Report {
  const delivery = event['delivery-status']
  const reference = event['user-variables']?.reference
  return {
    vendorMessageId: event.message.headers['message-id'].replace(/^<|>$/g, ''),
    ...(reference ? { reference } : {}),
    status: statusOf(event.event, event.severity),
    ...suppressionOf(event),
    ...detailOf(event.reason, delivery?.description || delivery?.message),
    ...timeOf(event.timestamp ? event.timestamp * 1000 : undefined),
    raw: event,
  }
}

/** What Mailgun itself leaves out from now on, or has left out; not what it gave up on or could not send. */
function suppressionOf({ event, severity, reason }: z.infer<typeof eventSchema>): Pick<Report, 'suppress'> {
  if (event === 'complained' || event === 'unsubscribed') return { suppress: event }
  const why = event === 'failed' && severity === 'permanent' ? suppressions[reason ?? ''] : undefined
  return why ? { suppress: why } : {}
}
const suppressions: Record<string, NonNullable<Report['suppress']>> = {
  bounce: 'bounced',
  'suppress-bounce': 'bounced',
  'suppress-complaint': 'complained',
  'suppress-unsubscribe': 'unsubscribed',
}

/** Opened, clicked, complained, unsubscribed: it must have arrived. */
const arrived = new Set(['delivered', 'opened', 'clicked', 'complained', 'unsubscribed'])

function statusOf(event: string, severity: string | null | undefined): ReportStatus {
  if (arrived.has(event)) return 'DELIVERED'
  if (event === 'rejected') return 'REJECTED'
  if (event === 'failed') return severity === 'permanent' ? 'UNDELIVERED' : 'SENT'
  return 'PROCESSING'
}
