import { randomBytes } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { type Incoming, type Reply, text } from '../http/reply.ts'
import type { World } from '../world.ts'
import { snsIdentity } from './sns-certificate.ts'
import { snsHeaders, snsMessage } from './sns-message.ts'

const { topicArn } = accounts.ses

/**
 * Subscribes an address to the account's topic, as a customer does in the console of SNS: the address must
 * follow the link it is sent. Returns what went wrong.
 */
export async function subscribeToTopic(
  world: World,
  origin: string,
  url: string,
): Promise<string | undefined> {
  if (world.webhooks.get('ses') === url) return undefined
  const token = randomBytes(64).toString('hex')
  const query = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn: topicArn, Token: token })
  const body = await snsMessage(origin, {
    Type: 'SubscriptionConfirmation',
    TopicArn: topicArn,
    Message: `You have chosen to subscribe to the topic ${topicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    SubscribeURL: `${origin}/ses/sns/?${query}`,
    Token: token,
  })
  world.subscriptions.set(token, url)
  await world.reports.send({ url, body, headers: snsHeaders('SubscriptionConfirmation', topicArn) })
  return world.webhooks.get('ses') === url ? undefined : 'the address did not follow SubscribeURL'
}

/** What is under /sns: the certificate, and the link that confirms a subscription. */
export async function answerTopic(world: World, { path, query }: Incoming): Promise<Reply> {
  const { fileName, certificate } = await snsIdentity()
  if (path === `/sns/${fileName}`) return text(200, certificate)
  const fields = new URLSearchParams(query)
  const token = fields.get('Token') ?? ''
  const url = world.subscriptions.get(token)
  if (path !== '/sns/' || fields.get('Action') !== 'ConfirmSubscription') return text(404, 'Not found')
  if (!url || fields.get('TopicArn') !== topicArn)
    return text(400, '<ErrorResponse><Error><Code>InvalidParameter</Code></Error></ErrorResponse>')
  world.subscriptions.delete(token)
  world.webhooks.set('ses', url)
  return text(
    200,
    `<ConfirmSubscriptionResponse><ConfirmSubscriptionResult><SubscriptionArn>${topicArn}:sandbox</SubscriptionArn></ConfirmSubscriptionResult></ConfirmSubscriptionResponse>`,
    { 'content-type': 'text/xml' },
  )
}
