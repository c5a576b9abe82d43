import { randomBytes, randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import type { ReportEvent } from '../fates.ts'
import { asArray, asObject, asText, readJson } from '../http/body.ts'
import { type Incoming, json, type Reply } from '../http/reply.ts'
import type { KeptFile, Shelf } from '../phones/shelf.ts'
import type { MailParts } from '../phones/store.ts'
import type { World } from '../world.ts'
import { awsSignatureProblem } from './aws-signature.ts'
import { readEncodedWords } from './encoded-words.ts'
import { type SesMail, type SesMailEvent, sesEvent } from './ses-events.ts'
import { answerTopic } from './ses-topic.ts'
import { snsHeaders, snsMessage } from './sns-message.ts'
import { clickUnsubscribe } from './unsubscribe.ts'
import { blankArrival, type HttpVendor, refused, type Submission } from './vendor.ts'

const account = accounts.ses
const mailsPath = '/v2/email/outbound-emails'
const operation = 'outbound-emails'

const failure = (status: number, type: string, message: string, headers?: Record<string, string>): Reply =>
  json(status, { message }, { 'x-amzn-errortype': type, 'x-amzn-requestid': randomUUID(), ...headers })

const badRequest = (message: string) => failure(400, 'BadRequestException', message)
const bareAddress = (raw: string) => (/<([^<>]+)>\s*$/.exec(raw)?.[1] ?? raw).trim()
const isEmail = (address: string) => /^[^\s@<>]+@[^\s@<>]+$/.test(address)

type Mail = {
  from: string
  to: string[]
  subject: string
  text: string | null
  html: string | null
  parts: MailParts
}

const data = (value: unknown) => asText(asObject(value)?.Data) ?? null

const readHeaders = (list: unknown): Record<string, string> =>
  Object.fromEntries(
    asArray(list).map(header => [
      (asText(asObject(header)?.Name) ?? '').toLowerCase(),
      asText(asObject(header)?.Value) ?? '',
    ]),
  )

/** What docs.aws.amazon.com/ses/latest/dg/attachments.html asks of a file, read; undefined when it is not so. */
function readFile(value: unknown, shelf: Shelf): KeptFile | undefined {
  const { FileName, ContentType, RawContent, ContentTransferEncoding: encoding } = asObject(value) ?? {}
  const name = asText(FileName)
  if (!name || typeof RawContent !== 'string' || (encoding !== undefined && !encodings.has(encoding)))
    return undefined
  return shelf.keep(
    name,
    asText(ContentType) ?? 'application/octet-stream',
    Buffer.from(RawContent, 'base64'),
  )
}
const encodings = new Set<unknown>(['BASE64', 'QUOTED_PRINTABLE', 'SEVEN_BIT'])

function readMail(body: Record<string, unknown>, shelf: Shelf): Mail | Reply {
  const from = asText(body.FromEmailAddress)
  const to = asArray(asObject(body.Destination)?.ToAddresses).map(address => asText(address) ?? '')
  const simple = asObject(asObject(body.Content)?.Simple)
  const content = asObject(simple?.Body)
  const set = body.ConfigurationSetName
  if (!from || !isEmail(bareAddress(from))) return badRequest("Missing final '@domain'")
  if (!/^[\x20-\x7e]*$/.test(from))
    return badRequest('Non-ASCII characters in the name of FromEmailAddress must be encoded words')
  if (!bareAddress(from).endsWith(`@${account.identity}`))
    return failure(
      400,
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${account.region.toUpperCase()}: ${bareAddress(from)}`,
    )
  if (to.length === 0 || !to.map(bareAddress).every(isEmail)) return badRequest("Missing final '@domain'")
  if (set !== undefined && set !== account.configurationSet)
    return failure(404, 'NotFoundException', `Configuration set <${String(set)}> does not exist.`)
  const text = data(content?.Text)
  const html = data(content?.Html)
  const subject = data(simple?.Subject)
  if (!simple || subject === null || (!text && !html))
    return badRequest('Content of the message is missing; the sandbox sends Simple content only')
  const attachments = asArray(simple.Attachments).map(file => readFile(file, shelf))
  if (!attachments.every(file => file !== undefined)) return badRequest('Attachment is malformed')
  const parts = { headers: readHeaders(simple.Headers), attachments }
  return { from, to: to.map(bareAddress), subject, text, html, parts }
}

const readTags = (body: Record<string, unknown>): Record<string, string[]> =>
  Object.fromEntries(
    asArray(body.EmailTags).map(tag => [
      asText(asObject(tag)?.Name) ?? '',
      [asText(asObject(tag)?.Value) ?? ''],
    ]),
  )

/** Amazon SES v2: SigV4 over JSON in, events of a configuration set through a signed SNS topic (protocols 4.12). */
export function createSes(world: World): HttpVendor {
  const publish = async (event: ReportEvent | SesMailEvent, kept: SesMail, origin: string) => {
    const url = world.webhooks.get('ses')
    if (!url) return
    const content = { Type: 'Notification', TopicArn: account.topicArn, Message: sesEvent(event, kept) }
    const body = await snsMessage(origin, content)
    await world.reports.send({ url, body, headers: snsHeaders('Notification', account.topicArn) })
  }

  const submissionOf = (mail: Mail, to: string, kept: SesMail, origin: string): Submission => ({
    to,
    arrival: {
      ...blankArrival,
      channel: 'EMAIL',
      from: readEncodedWords(mail.from),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      mail: mail.parts,
    },
    vendorId: kept.messageId,
    reference: Object.values(kept.tags)[0]?.[0] ?? null,
    notify: event => publish(event, kept, origin),
    notifyMail: event =>
      event === 'unsubscribed' ? clickUnsubscribe(world, mail.parts.headers) : publish(event, kept, origin),
  })

  return {
    name: 'ses',
    path: account.path,
    async receive(incoming: Incoming) {
      const { method, path, headers, body: bytes } = incoming
      if (path.startsWith('/sns/'))
        return { operation: 'sns', reply: await answerTopic(world, incoming), refused: false }
      const problem = awsSignatureProblem(incoming, account.path + path, { ...account, service: 'ses' })
      if (problem) return refused(operation, failure(403, problem.type, problem.message))
      if (method !== 'POST' || path !== mailsPath)
        return refused(operation, failure(404, 'UnknownOperationException', ''))
      const body = readJson(bytes)
      if (!body) return refused(operation, failure(400, 'SerializationException', ''))
      const mail = readMail(body, world.phones.shelf)
      if (!('subject' in mail)) return refused(operation, mail)

      const messageId = `0108${randomBytes(6).toString('hex')}-${randomUUID()}-000000`
      const { from, subject } = mail
      const kept = { messageId, from, subject, sentAt: new Date(), tags: readTags(body) }
      return {
        operation,
        submissions: mail.to.map(to => submissionOf(mail, to, { ...kept, to }, `http://${headers.host}`)),
        answer(verdicts) {
          if (verdicts.includes('unknown-recipient'))
            return badRequest('Local address contains control or whitespace')
          if (verdicts.includes('no-balance'))
            return failure(
              400,
              'SendingPausedException',
              'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
            )
          return json(200, { MessageId: messageId })
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'throttled')
        return failure(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.', {
          'retry-after': '2',
        })
      if (trouble === 'down') return failure(503, 'ServiceUnavailableException', 'Service Unavailable')
      if (trouble === 'unreadable') return failure(400, 'SerializationException', '')
      return failure(500, 'InternalFailure', 'An internal error occurred')
    },
  }
}
