import { AppError } from '#lib/core/error.ts'
import { lastLine } from '#lib/gateways/last-line.ts'
import { renderEmail, TemplateError } from '#lib/templates/render-email.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

/** What a merchant gives to fill a gateway's text with. */
export interface Params {
  /** By tag; the code is `OTP`. */
  values: Readonly<Record<string, string>>
  /** What `.Pages` is in a template: the data of the `loop` tag. */
  pages: readonly unknown[]
}
export interface MessageTemplate {
  channel: Channel
  subject: string | null
  message: string | null
  escapeValues: boolean
  webOtpHost: string | null
  androidHash: string | null
}
export interface RenderedMessage {
  text: string
  subject?: string
  html?: string
}

const tagPattern = /\{([A-Za-z0-9_.-]{1,64})\}/g
const channelsWithText: Channel[] = ['SMS', 'WA_LONG_NUMBER', 'EMAIL']

/**
 * Fills a gateway's text: `{OTP}` with the code and `{tag}` with the merchant's values, once, so that a value cannot
 * bring tags of its own. SMS ends with WebOTP's line or Android's hash; e-mail is a template (`lib/templates`).
 * Throws `parametersInvalid` when a `{parameter_n}` or the code got no value, or the template fails with these values.
 */
export async function renderMessage(template: MessageTemplate, params: Params): Promise<RenderedMessage> {
  const { channel, message } = template
  if (!channelsWithText.includes(channel)) return { text: '' }
  if (channel === 'EMAIL') return renderMail(template, params)
  const { OTP: code } = params.values
  const end = channel === 'SMS' && code !== undefined ? lastLine(template, code) : ''
  return { text: fill(message ?? '{OTP}', params.values) + end }
}

function fill(text: string, values: Params['values']): string {
  return text.replace(tagPattern, (whole, tag: string) => {
    if (Object.hasOwn(values, tag)) return values[tag] ?? ''
    if (tag !== 'OTP' && !/^parameter_\d+$/.test(tag)) return whole
    throw invalid(`${tag} is missing`)
  })
}

async function renderMail(template: MessageTemplate, { values, pages }: Params): Promise<RenderedMessage> {
  const { subject, message, escapeValues } = template
  refuseSecondLine(subject ?? '', values)
  try {
    return await renderEmail(
      { subject: subject ?? '', message: message ?? '{OTP}', escapeValues },
      { values, pages },
    )
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { kind, tag, field, line, column } = error
    throw invalid(
      kind === 'missing' && tag !== undefined
        ? `${tag} is missing`
        : `the gateway's ${field} fails at line ${line}, column ${column}: ${error.message}`,
    )
  }
}

/** A line break in a subject is an attempt to write headers, or a mistake; it is not mended in silence. */
function refuseSecondLine(subject: string, values: Params['values']): void {
  for (const [, tag = ''] of subject.matchAll(tagPattern)) {
    const value = Object.hasOwn(values, tag) ? values[tag] : ''
    if (/[\p{Cc}\u2028\u2029]/u.test(value ?? '')) {
      throw invalid(`${tag} has more than one line, and it is in the subject`)
    }
  }
}

function invalid(message: string): AppError {
  return new AppError('parametersInvalid', { errors: [{ field: 'params', message }] })
}
