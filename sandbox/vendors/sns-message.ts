import { randomUUID, sign } from 'node:crypto'
import { snsIdentity } from './sns-certificate.ts'

type Content = { Type: string; TopicArn: string; Message: string; SubscribeURL?: string; Token?: string }

/** A message as SNS posts it: signed with version 2 over its sorted fields (docs.aws.amazon.com/sns). */
export async function snsMessage(origin: string, content: Content): Promise<string> {
  const { privateKey, fileName } = await snsIdentity()
  const fields: Record<string, string> = {
    MessageId: randomUUID(),
    Timestamp: new Date().toISOString(),
    ...content,
  }
  const signed = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}\n${value}\n`)
    .join('')
  return JSON.stringify({
    ...fields,
    SignatureVersion: '2',
    Signature: sign('sha256', Buffer.from(signed), privateKey).toString('base64'),
    SigningCertURL: `${origin}/ses/sns/${fileName}`,
    ...(content.Type === 'Notification' && {
      UnsubscribeURL: `${origin}/ses/sns/?Action=Unsubscribe&SubscriptionArn=${content.TopicArn}:sandbox`,
    }),
  })
}

/** The headers SNS sends along. */
export const snsHeaders = (type: string, topicArn: string) => ({
  'content-type': 'text/plain; charset=UTF-8',
  'x-amz-sns-message-type': type,
  'x-amz-sns-topic-arn': topicArn,
  'user-agent': 'Amazon Simple Notification Service Agent',
})
