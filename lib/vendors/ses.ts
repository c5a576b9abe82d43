import { AwsV4Signer } from 'aws4fetch'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { z } from 'zod'
import { callVendor, refused, unavailable } from './call-vendor.ts'
import { credential, oneLineText, timeoutField, timeoutMs } from './config-parts.ts'
import { envelopeFault } from './envelope-fault.ts'
import type { HttpAnswer } from './http.ts'
import { attachmentType, campaignHeaders, sendingMs } from './mail-parts.ts'
import { readSesReports } from './ses-report.ts'
import type { SendOutcome, Vendor, VendorMessage } from './vendor.ts'

const configSchema = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-southeast-3')
    .default('ap-southeast-3'),
  accessKeyId: credential(),
  secretAccessKey: credential(),
  from: oneLineText(320).min(3),
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
    const body = JSON.stringify(mailOf(message, config))
    const baseUrl = (config.baseUrl ?? `https://email.${config.region}.amazonaws.com`).replace(/\/+$/, '')
    return callVendor({
      baseUrl,
      path,
      headers: await sign(baseUrl + path, body, config),
      body,
      timeoutMs: sendingMs(message, config.timeoutMs),
      signal,
      message,
      secrets: [config.secretAccessKey],
      read,
    })
  },
  readReports: readSesReports,
}

/** The parameters of SendEmail; SES itself makes the MIME of the files and headers (its developer guide, attachments). */
function mailOf(message: VendorMessage, config: Config): Record<string, unknown> {
  const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' })
  const headers = Object.entries(campaignHeaders(message)).map(([Name, Value]) => ({ Name, Value }))
  const files = (message.attachments ?? []).map(file => ({
    FileName: file.name,
    ContentType: attachmentType(file),
    ContentDisposition: 'ATTACHMENT',
    ContentTransferEncoding: 'BASE64',
    RawContent: file.content.toString('base64'),
  }))
  return {
    FromEmailAddress: encodedSender(config.from),
    Destination: { ToAddresses: [message.recipient] },
    Content: {
      Simple: {
        Subject: utf8(message.subject ?? ''),
        Body: { Text: utf8(message.text), ...(message.html ? { Html: utf8(message.html) } : {}) },
        ...(headers.length > 0 ? { Headers: headers } : {}),
        ...(files.length > 0 ? { Attachments: files } : {}),
      },
    },
    EmailTags: [{ Name: 'reference', Value: message.reference }],
    ...(config.configurationSet ? { ConfigurationSetName: config.configurationSet } : {}),
  }
}

/** SES takes names beyond ASCII as encoded words only (RFC 2047). */
function encodedSender(from: string): string {
  const [, name = '', address = ''] = /^(.*?)\s*(<[^<>]*>)$/.exec(from) ?? []
  return /^[\x20-\x7e]*$/.test(name) ? from : `${encodeWord(unquoted(name), 'B', 52)} ${address}`
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, '$1')
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
