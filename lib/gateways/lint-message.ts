import type { Channel } from '#lib/vendors/vendor.ts'
import { lastLine } from './last-line.ts'
import { measureSms } from './measure-sms.ts'
import type { Service } from './service.ts'

/** What can be wrong with a text that is sent nevertheless. */
export type MessageWarning =
  | { rule: 'mistyped'; typed: string; meant: string }
  | { rule: 'signAfterCode'; sign: string }
  | { rule: 'codeLate'; characters: number }
  | { rule: 'link' }
  | { rule: 'longerThanOne'; segments: number }
  | { rule: 'tooLongForAutofill'; bytes: number }

export interface LintedText {
  service?: Service | undefined
  channel: Channel
  subject: string | null
  message: string | null
  otpLength: number
  webOtpHost: string | null
  androidHash: string | null
}

const codeTag = '{OTP}'
const looseTag =
  /(?<!\{)\{\s*([A-Za-z][A-Za-z0-9_. -]{0,63}?)\s*\}(?!\})|\{\{\s*(otp)\s*\}\}|\[\s*(otp)\s*\]|<\s*(otp)\s*>/gi
const link = /https?:\/\/|\bwww\.|(?<![@\w.-])[a-z0-9-]+\.(com|net|org|id|co|io|app|dev|me|ly|link|info)\b/i
/** A notification shows about as much; a code further in has to be looked for. */
const codeStartMax = 60
/** SMS Retriever and WebOTP read messages of at most so many. */
const autofillBytesMax = 140

/** Reasons to think again about a gateway's text. None of them forbids it: what does is in the schema. */
export function lintMessage(text: LintedText): MessageWarning[] {
  const { service, channel, subject, message } = text
  if (!message?.trim() || channel === 'MISSCALL' || channel === 'WHATSAPP') return []
  const code = service !== 'message'
  if (channel === 'EMAIL') return mistyped(`${subject ?? ''}\n${message}`, code)
  if (!code) return [...mistyped(message, code), ...(channel === 'SMS' ? ofSize(text, message) : [])]
  return [
    ...mistyped(message, code),
    ...ofCode(channel, message),
    ...(channel === 'SMS' ? ofSize(text, message) : []),
  ]
}

/** `code`: the gateway sends codes, so somebody may have meant that tag. */
function mistyped(message: string, code: boolean): MessageWarning[] {
  const meantBy = new Map<string, string>()
  for (const [typed, ...words] of message.matchAll(looseTag)) {
    const meant = meantTag(words.find(Boolean) ?? '', !code || message.includes(codeTag))
    if (meant === codeTag && !code) continue
    if (meant !== undefined && meant !== typed) meantBy.set(typed, meant)
  }
  return [...meantBy].map(([typed, meant]) => ({ rule: 'mistyped', typed, meant }))
}

/** The tag that somebody meant by a word in brackets; undefined when nobody can tell. */
function meantTag(word: string, hasCode: boolean): string | undefined {
  if (/^o[\s._-]?t[\s._-]?p$/i.test(word) || (!hasCode && /^(code|kode)$/i.test(word))) return codeTag
  const numbered = /^param(?:eter)?s?[\s._-]*(\d{1,3})$/i.exec(word)?.[1]
  if (numbered) return `{parameter_${Number(numbered)}}`
  return word.includes(' ') ? undefined : `{${word}}`
}

function ofCode(channel: Channel, message: string): MessageWarning[] {
  const place = message.indexOf(codeTag)
  if (place < 0) return []
  const sign = /^\S/u.exec(message.slice(place + codeTag.length))?.[0]
  const characters = [...message.slice(0, place)].length
  return [
    // WhatsApp's own signs for bold touch the code, and nothing there reads it.
    ...(sign && channel === 'SMS' ? [{ rule: 'signAfterCode', sign } as const] : []),
    ...(characters > codeStartMax ? [{ rule: 'codeLate', characters } as const] : []),
    ...(link.test(message) ? [{ rule: 'link' } as const] : []),
  ]
}

function ofSize(text: LintedText, message: string): MessageWarning[] {
  const code = '0'.repeat(Number.isInteger(text.otpLength) ? Math.min(8, Math.max(0, text.otpLength)) : 6)
  const hasCode = text.service !== 'message'
  const whole = message.replaceAll(codeTag, code) + (hasCode ? lastLine(text, code) : '')
  const { segments } = measureSms(whole)
  const bytes = new TextEncoder().encode(whole).length
  const readByMachines = hasCode && Boolean(text.webOtpHost || text.androidHash)
  return [
    ...(segments > 1 ? [{ rule: 'longerThanOne', segments } as const] : []),
    ...(readByMachines && bytes > autofillBytesMax ? [{ rule: 'tooLongForAutofill', bytes } as const] : []),
  ]
}
