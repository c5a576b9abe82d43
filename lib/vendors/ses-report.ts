import { z } from 'zod'
import { detailOf, noReports, readJsonReport, timeOf } from './report-request.ts'
import { confirmSubscription, isGenuine, type SnsMessage, snsMessageSchema } from './sns-message.ts'
import type { Report, ReportAnswer, ReportRequest, ReportStatus } from './vendor.ts'

const words = z.string().max(1000).nullish()
/** Only these fields are kept: the mail's headers repeat the subject, which may hold the code. */
const eventSchema = z
  .object({
    eventType: z.string().optional(),
    /** Instead of eventType when no configuration set publishes the events. */
    notificationType: z.string().optional(),
    mail: z.object({
      messageId: z.string().min(1).max(128),
      tags: z
        .object({ reference: z.array(z.string().max(128)).optional() })
        .nullish()
        .catch(undefined),
    }),
    bounce: z
      .object({
        bounceType: z.string(),
        bounceSubType: words,
        bouncedRecipients: z.array(z.object({ status: words, diagnosticCode: words })).nullish(),
        timestamp: words,
      })
      .optional(),
    delivery: z
      .object({ timestamp: words, smtpResponse: words, processingTimeMillis: z.number().nullish() })
      .optional(),
    deliveryDelay: z.object({ timestamp: words, delayType: words }).optional(),
    complaint: z.object({ timestamp: words, complaintFeedbackType: words }).optional(),
    reject: z.object({ reason: words }).optional(),
  })
  .refine(event => event.eventType || event.notificationType)
type Event = z.infer<typeof eventSchema>

/**
 * Reads what Amazon SES says through an SNS topic: signed by SNS, and from the account's own topic, for SNS
 * signs for all its customers. A new subscription is confirmed on the way.
 */
export async function readSesReports(
  request: ReportRequest,
  config: { topicArn: string; baseUrl?: string | undefined; timeoutMs: number },
): Promise<ReportAnswer> {
  let message: SnsMessage | undefined
  const answer = readJsonReport(request, snsMessageSchema, parsed => {
    message = parsed
    return []
  })
  if (!message) return answer
  if (message.TopicArn !== config.topicArn) return noReports(403)
  const genuine = await isGenuine(message, config)
  // SNS tries again later when its certificate could not be fetched.
  if (genuine === undefined) return noReports(503)
  if (!genuine) return noReports(401)
  if (message.Type === 'SubscriptionConfirmation') {
    return noReports((await confirmSubscription(message, config)) ? 200 : 503)
  }
  return { status: 200, reports: message.Type === 'Notification' ? reportsIn(message.Message) : [] }
}

/** SES also writes plain sentences, such as its test of a new topic: those hold no report. */
function reportsIn(text: string): Report[] {
  try {
    const event = eventSchema.safeParse(JSON.parse(text))
    return event.success ? [toReport(event.data)] : []
  } catch {
    return []
  }
}

function toReport(event: Event): Report {
  const { mail, bounce, delivery, deliveryDelay, complaint, reject } = event
  const [recipient] = bounce?.bouncedRecipients ?? []
  const [reference] = mail.tags?.reference ?? []
  const at = (bounce ?? delivery ?? deliveryDelay ?? complaint)?.timestamp
  return {
    vendorMessageId: mail.messageId,
    ...(reference ? { reference } : {}),
    status: statusOf(event.eventType ?? event.notificationType ?? '', bounce?.bounceType),
    ...suppressionOf(event.eventType ?? event.notificationType ?? '', bounce?.bounceType),
    ...detailOf(
      bounce?.bounceSubType,
      recipient?.diagnosticCode ?? recipient?.status,
      delivery?.smtpResponse,
      deliveryDelay?.delayType,
      complaint?.complaintFeedbackType,
      reject?.reason,
    ),
    ...timeOf(at),
    raw: event,
  }
}

function suppressionOf(event: string, bounceType: string | undefined): Pick<Report, 'suppress'> {
  if (event === 'Complaint') return { suppress: 'complained' }
  return event === 'Bounce' && bounceType === 'Permanent' ? { suppress: 'bounced' } : {}
}

/** Opened, clicked, complained about: it must have arrived. */
const arrived = new Set(['Delivery', 'Open', 'Click', 'Complaint', 'Subscription'])

function statusOf(event: string, bounceType: string | undefined): ReportStatus {
  if (arrived.has(event)) return 'DELIVERED'
  if (event === 'Reject') return 'REJECTED'
  if (event === 'DeliveryDelay') return 'SENT'
  if (event === 'Bounce') return bounceType === 'Transient' ? 'SENT' : 'UNDELIVERED'
  return event === 'Rendering Failure' ? 'UNDELIVERED' : 'PROCESSING'
}
