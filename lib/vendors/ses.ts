import { AwsV4Signer } from 'aws4fetch'
import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { credential, timeoutField, timeoutMs } from './config-parts.ts'
import { envelopeFault } from './envelope-fault.ts'
import type { HttpAnswer } from './http.ts'
import { readSesReports } from './ses-report.ts'
import type { SendOutcome, Vendor } from './vendor.ts'

const configSchema = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-southeast-3')
    .default('ap-southeast-3'),
  accessKeyId: credential(),
  secretAccessKey: credential(),
  from: z.string().min(3).max(320),
  configurationSet: z
    .string()
    .regex(/^[\w-]{0,64}$/)
    .default(''),
  topicArn: z
    .string()
    .regex(/^arn:aws[\w-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'must be the ARN of a topic'),
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  timeoutMs: timeoutMs(4000),
})
type Config = z.infer<typeof configSchema>

const path = '/v2/email/outbound-emails'

/** Amazon SES, API v2 (docs.aws.amazon.com/ses/latest/APIReference-V2). */
export const ses: Vendor<Config> = {
  id: 'ses',
  name: 'Amazon SES',
  products: [{ id: 'ses.email', name: 'Email', channel: 'EMAIL', codeOwner: 'platform' }],
  configSchema,
  configFields: [
    { name: 'region', label: 'Region', optional: true },
    { name: 'accessKeyId', label: 'Access key id' },
    { name: 'secretAccessKey', label: 'Secret access key', secret: true },
    {
      name: 'from',
      label: 'From',
      help: 'An address at an identity that SES has verified; with a name before it, in angle brackets.',
    },
    {
      name: 'configurationSet',
      label: 'Configuration set',
      help: 'The one whose events go to the topic below.',
      optional: true,
    },
    {
      name: 'topicArn',
      label: 'SNS topic',
      help: 'Only its reports are believed. Subscribe the report address to it, over HTTPS.',
    },
    {
      name: 'baseUrl',
      label: 'Base URL',
      help: "Empty: Amazon's own, by the region.",
      optional: true,
    },
    timeoutField,
  ],
  async send(message, { config, signal }) {
    const fault = envelopeFault(message)
    if (fault) return refused(fault)
    const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' })
    const body = JSON.stringify({
      FromEmailAddress: config.from,
      Destination: { ToAddresses: [message.recipient] },
      Content: {
        Simple: {
          Subject: utf8(message.subject ?? ''),
          Body: { Text: utf8(message.text), ...(message.html ? { Html: utf8(message.html) } : {}) },
        },
      },
      EmailTags: [{ Name: 'reference', Value: message.reference }],
      ...(config.configurationSet ? { ConfigurationSetName: config.configurationSet } : {}),
    })
    const baseUrl = (config.baseUrl ?? `https://email.${config.region}.amazonaws.com`).replace(/\/+$/, '')
    return callVendor({
      baseUrl,
      path,
      headers: await sign(baseUrl + path, body, config),
      body,
      timeoutMs: config.timeoutMs,
      signal,
      message,
      secrets: [config.secretAccessKey],
      read,
    })
  },
  readReports: readSesReports,
}

async function sign(url: string, body: string, config: Config): Promise<Record<string, string>> {
  const { region, accessKeyId, secretAccessKey } = config
  const headers = { 'content-type': 'application/json' }
  const account = { region, service: 'ses', accessKeyId, secretAccessKey }
  const signed = await new AwsV4Signer({ ...account, method: 'POST', url, headers, body }).sign()
  return Object.fromEntries(signed.headers)
}

const acceptedSchema = z.object({ MessageId: z.string().min(1) })
const errorSchema = z.object({ message: z.string().nullish(), Message: z.string().nullish() })

function read(json: unknown, status: number, headers: HttpAnswer['headers']): SendOutcome | undefined {
  const accepted = acceptedSchema.safeParse(json)
  if (status < 300)
    return accepted.success ? { kind: 'accepted', vendorMessageId: accepted.data.MessageId } : undefined
  const failed = errorSchema.safeParse(json)
  if (!failed.success) return undefined
  // `MessageRejected:http://…`: what follows the colon says nothing.
  const [type = ''] = String(headers['x-amzn-errortype'] ?? '').split(':')
  const words = failed.data.message || failed.data.Message || type || `Amazon SES answered HTTP ${status}`
  return isMessageFault(type, words) ? refused(words) : unavailable(words)
}

/** An identity that is not verified is the sender's, or the recipient's while the account may not send freely. */
function isMessageFault(type: string, words: string): boolean {
  if (type === 'MessageRejected') return !/not verified|paused|suspended/i.test(words)
  return type === 'BadRequestException' && /address|domain|local part|recipient|destination/i.test(words)
}
