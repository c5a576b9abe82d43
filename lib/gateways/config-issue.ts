import type { z } from 'zod'
import { say } from '#lib/i18n/say.ts'

/** The adapters' own words for what they refuse, as texts that the form can translate. */
const sayings: Record<string, string> = {
  'must be visible ASCII characters without spaces': say('asciiOnly'),
  'must be a host name or an address': say('hostName'),
  'must be a domain name': say('hostName'),
  'must be a phone number': say('phoneNumber'),
  'must be one to four servers': say('sipServers'),
  'must be phone numbers and ranges': say('numberRanges'),
  'must have enough different endings': say('numbersFew', { min: 100 }),
  'must be an address or Name <address>': say('mailSender'),
}

interface Value {
  /** Nothing was given. */
  missing: boolean
  /** Of a number. */
  range: { min: number; max: number } | undefined
}

/** Why a vendor's adapter refuses one value of a configuration. */
export function configIssue(issue: z.core.$ZodIssue, { missing, range }: Value): string {
  if (missing) return say('required')
  if (range) return say('wholeNumber', range)
  const known = sayings[issue.message]
  if (known) return known
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return say('chooseOne')
  if (issue.code === 'invalid_format' && issue.format === 'url') return say('notUrl')
  if (issue.code === 'too_big') return say('tooLong', { max: Number(issue.maximum) })
  return say('credentialValue')
}
