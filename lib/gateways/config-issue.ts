import type { z } from 'zod'
import { say } from '#lib/i18n/say.ts'

/** The adapters' own words for what they refuse, as texts that the form can translate. */
const sayings: Record<string, Parameters<typeof say>[0]> = {
  'must be visible ASCII characters without spaces': 'asciiOnly',
  'must be a host name or an address': 'hostName',
  'must be a domain name': 'hostName',
  'must be a phone number': 'phoneNumber',
  'must be an address or Name <address>': 'mailSender',
  'must be one e-mail address': 'email',
  'must be one line': 'oneLine',
  'must be a selector': 'dkimSelector',
  'must be an RSA key of 1024 bits or more': 'dkimKey',
  'a part of the signature is missing': 'required',
  'must be a plain address': 'templateAddress',
  'must be a path': 'templatePath',
  'must be JSON with placeholders in strings': 'templateJson',
  'GET carries no body': 'templateGet',
  'is no placeholder': 'templatePlaceholder',
  'is no header of yours': 'templateHeader',
  'must be visible ASCII characters': 'templateHeaderValue',
  'belongs in the body': 'templateBodyOnly',
  'write the secret as a placeholder': 'templateHeaderSecret',
  'every row needs a name': 'rowName',
  'every row needs a meaning': 'rowMeaning',
  'is there twice': 'rowTwice',
  'is no name for a secret': 'secretName',
  'the secret is empty': 'secretEmpty',
  'is no path into an answer': 'answerPath',
  'must be HTTP statuses': 'httpStatuses',
  'a path is missing': 'answerPathMissing',
  'nothing means accepted': 'nothingAccepted',
  'no word has a meaning': 'rowMeaning',
  'a signature needs a body': 'signatureBody',
  'a user is missing': 'required',
  'a secret is missing': 'required',
  'must be one to four servers': 'sipServers',
  'must be phone numbers and ranges': 'numberRanges',
  'must have enough different endings': 'numbersFew',
}

interface Value {
  /** Nothing was given. */
  missing: boolean
  /** Of a number. */
  range: { min: number; max: number } | undefined
}

/** Why a vendor's adapter refuses one value of a configuration. */
export function configIssue(issue: z.core.$ZodIssue, { missing, range }: Value): string {
  const known = sayings[issue.message]
  if (issue.code === 'custom' && known) return say(known, issue.params)
  if (missing) return say('required')
  if (range) return say('wholeNumber', range)
  if (known) return say(known)
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return say('chooseOne')
  if (issue.code === 'invalid_format' && issue.format === 'url') return say('notUrl')
  if (issue.code === 'too_big') return say('tooLong', { max: Number(issue.maximum) })
  return say('credentialValue')
}
