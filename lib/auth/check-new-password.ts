import type { FieldError } from '#lib/core/error.ts'
import { say } from '#lib/i18n/say.ts'
import { isGuessable } from './password-rule.ts'

/** What is wrong with a new password of somebody who has these names: nothing, or one error at its field. */
export function checkNewPassword(password: string, ofOwner: string[]): FieldError[] {
  return isGuessable(password, ofOwner) ? [{ field: 'password', message: say('passwordGuessable') }] : []
}
