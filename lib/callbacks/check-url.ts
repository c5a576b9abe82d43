import type { FieldError } from '#lib/core/error.ts'
import { checkTarget, type TargetRefusal } from '#lib/core/safe-target.ts'
import { say } from '#lib/i18n/say.ts'

const refusals = {
  invalid: 'urlInvalid',
  scheme: 'urlScheme',
  port: 'urlPort',
  credentials: 'urlCredentials',
  name: 'urlName',
  address: 'urlAddress',
  self: 'urlSelf',
  unresolved: 'urlUnresolved',
} as const satisfies Record<TargetRefusal, string>

/** Why nothing may be sent to an address, said at its field; an empty list when it may. */
export async function checkUrl(url: string): Promise<FieldError[]> {
  const target = await checkTarget(url)
  if (target.kind === 'allowed') return []
  return [{ field: 'url', message: say(refusals[target.reason]) }]
}
