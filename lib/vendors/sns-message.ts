import { verify } from 'node:crypto'
import { z } from 'zod'
import { exchange } from './http.ts'
import { snsCertificate } from './sns-certificate.ts'

const text = z.string().max(256 * 1024)
const short = z.string().max(2048)

/** What Amazon SNS posts to an HTTP subscription (docs.aws.amazon.com/sns: HTTP/HTTPS notification JSON). */
export const snsMessageSchema = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: short,
  TopicArn: short,
  Subject: short.nullish(),
  Message: text,
  Timestamp: short,
  SignatureVersion: z.enum(['1', '2']),
  Signature: short,
  SigningCertURL: short,
  SubscribeURL: short.nullish(),
  Token: short.nullish(),
})
export type SnsMessage = z.infer<typeof snsMessageSchema>

export interface SnsAccount {
  topicArn: string
  /** Another server than Amazon's plays SNS too. */
  baseUrl?: string | undefined
  timeoutMs: number
}

const notificationFields = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const
const subscriptionFields = [
  'Message',
  'MessageId',
  'SubscribeURL',
  'Timestamp',
  'Token',
  'TopicArn',
  'Type',
] as const

/** Whether SNS signed the message; undefined when its certificate could not be fetched. Looks at no age. */
export async function isGenuine(message: SnsMessage, account: SnsAccount): Promise<boolean | undefined> {
  const url = snsUrl(message.SigningCertURL, account)
  if (!url || !/\/SimpleNotificationService-[0-9a-f]{1,64}\.pem$/.test(url.pathname) || url.search)
    return false
  const key = await snsCertificate(url, account.timeoutMs)
  if (!key) return undefined
  const fields = message.Type === 'Notification' ? notificationFields : subscriptionFields
  const signed = fields
    .flatMap(name => (message[name] == null ? [] : [`${name}\n${message[name]}\n`]))
    .join('')
  const algorithm = message.SignatureVersion === '2' ? 'sha256' : 'sha1'
  return verify(algorithm, Buffer.from(signed), key, Buffer.from(message.Signature, 'base64'))
}

/** Follows the link that starts a subscription; only at SNS itself. */
export async function confirmSubscription(message: SnsMessage, account: SnsAccount): Promise<boolean> {
  const url = snsUrl(message.SubscribeURL ?? '', account)
  if (url?.searchParams.get('Action') !== 'ConfirmSubscription') return false
  const { origin: baseUrl, pathname, search } = url
  const answer = await exchange({
    method: 'GET',
    baseUrl,
    path: pathname + search,
    headers: {},
    timeoutMs: account.timeoutMs,
    signal: new AbortController().signal,
  }).catch(() => undefined)
  return answer?.status === 200
}

/** The address when it is at the one host that may be called for this account: SNS in the topic's region. */
function snsUrl(address: string, { topicArn, baseUrl }: SnsAccount): URL | undefined {
  const url = URL.parse(address)
  if (!url || url.username || url.password) return undefined
  const [, partition, , region] = topicArn.split(':')
  const suffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com'
  const origin = baseUrl ? new URL(baseUrl).origin : `https://sns.${region}.${suffix}`
  return url.origin === origin ? url : undefined
}
