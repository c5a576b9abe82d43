import { convert } from 'html-to-text'
import { AppError } from '#lib/core/error.ts'
import { lastLine } from '#lib/gateways/last-line.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

export interface Param {
  tag: string
  value: string
}
interface Template {
  channel: Channel
  subject: string | null
  message: string | null
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
 * Fills a gateway's message: `{OTP}` with the code and `{tag}` with the merchant's values, once, so that a value
 * cannot bring tags of its own. SMS ends with WebOTP's line or Android's hash. Values in HTML are escaped.
 * Throws `parametersInvalid` when a `{parameter_n}` of the message got no value.
 */
export function renderMessage(template: Template, code: string, params: readonly Param[]): RenderedMessage {
  if (!channelsWithText.includes(template.channel)) return { text: '' }
  const values = new Map(params.map(param => [param.tag, param.value]))
  values.set('OTP', code)
  const message = template.message ?? '{OTP}'
  if (template.channel !== 'EMAIL') {
    const end = template.channel === 'SMS' ? lastLine(template, code) : ''
    return { text: fill(message, values) + end }
  }
  const subject = fill(template.subject ?? '', values).replace(/[\r\n]+/g, ' ')
  if (!/<[a-z!/]/i.test(message)) return { text: fill(message, values), subject }
  const html = fill(message, values, escapeHtml)
  return { text: convert(html, { wordwrap: false }), subject, html }
}

function fill(text: string, values: Map<string, string>, escaped = (value: string) => value): string {
  return text.replace(tagPattern, (whole, tag: string) => {
    const value = values.get(tag)
    if (value !== undefined) return escaped(value)
    if (!/^parameter_\d+$/.test(tag)) return whole
    throw new AppError('parametersInvalid', { errors: [{ field: 'params', message: `${tag} is missing` }] })
  })
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, mark => entities[mark] ?? mark)
}
