import { refused, unavailable } from '../call-vendor.ts'
import type { SendOutcome } from '../vendor.ts'
import { readExactJson } from './exact-json.ts'
import { textAt } from './path.ts'
import { type Plan, planOf } from './plan.ts'
import type { GenericConfig } from './settings.ts'
import { meaningOf } from './words.ts'

interface Wanted {
  /** Ours; the id of a message that its vendor gives none. */
  reference: string
  /** Missed calls: how many digits of the calling number are the code. */
  callerDigits: number | undefined
}

/** The text of an answer as values to look into; undefined when it is not what the account says it is. */
export function parseAnswer(kind: GenericConfig['answerKind'], text: string): unknown {
  if (kind === 'status') return {}
  if (kind === 'json') return readExactJson(text)
  return text.includes('=') && !/^\s*</.test(text)
    ? Object.fromEntries(new URLSearchParams(text.trim()))
    : undefined
}

/** What became of a message by its answer, or undefined when the settings do not say. */
export function readAnswer(
  config: GenericConfig,
  answer: unknown,
  status: number,
  wanted: Wanted,
): SendOutcome | undefined {
  const plan = planOf(config).answer
  const reason = textAt(answer, plan.reason)
  const words = reason ?? `the vendor answered HTTP ${status}`
  if (plan.refusedStatuses.has(status)) return refused(words)
  const word = textAt(answer, plan.status)
  const meaning = plan.status ? meaningOf(word, plan.words) : 'accepted'
  const told = reason ?? (word && `the vendor answered ${word}`) ?? words
  if (meaning === 'refused') return refused(told)
  if (meaning === 'unavailable') return unavailable(told)
  if (meaning === undefined || status >= 400) return reason ? unclear(status, reason) : undefined
  return accepted(plan, answer, wanted)
}

function accepted(
  plan: Plan['answer'],
  answer: unknown,
  { reference, callerDigits }: Wanted,
): SendOutcome | undefined {
  const vendorMessageId = plan.id ? textAt(answer, plan.id) : reference
  if (!vendorMessageId || vendorMessageId.length > 255) return undefined
  if (callerDigits === undefined) return { kind: 'accepted', vendorMessageId }
  const caller = (textAt(answer, plan.caller) ?? '').replace(/\D/g, '')
  return caller.length < callerDigits ? undefined : { kind: 'accepted', vendorMessageId, caller }
}

/** The vendor's words for an answer that nothing is said about: an error blames the account, a success nobody. */
function unclear(status: number, reason: string): SendOutcome {
  return status >= 400 ? unavailable(reason) : { kind: 'ambiguous', reason }
}
