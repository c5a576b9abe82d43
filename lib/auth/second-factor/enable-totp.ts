import { and, eq, isNull } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { open, seal } from '#lib/core/secret.ts'
import { say } from '#lib/i18n/say.ts'
import { endSessionsOf } from '../end-session.ts'
import { recordOwnChange } from '../record-own-change.ts'
import { totpCodeInput } from '../schema.ts'
import type { Self } from '../session.ts'
import { warnByMail } from '../warn-by-mail.ts'
import { offerPlace } from './begin-totp.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'
import { findTotpStep } from './totp.ts'
import { totpPlace } from './totp-place.ts'

export type EnabledTotp =
  | { kind: 'enabled'; recoveryCodes: string[] }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The offer is too old or not theirs, or there is a second factor already. */
  | { kind: 'over' | 'present' }

/**
 * Turns the second factor on once a code shows that the app has its secret. That code is used up by it, ten
 * recovery codes are made, and the other sessions, which began without a second factor, end.
 */
export async function enableTotp(self: Self, sealed: unknown, input: unknown): Promise<EnabledTotp> {
  const { id } = self.user
  const secret = readOffer(id, sealed)
  if (!secret) return { kind: 'over' }
  const parsed = totpCodeInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const step = findTotpStep(secret, parsed.data.code)
  if (step === undefined) {
    return { kind: 'invalid', errors: [{ field: 'code', message: say('codeWrong') }] }
  }
  return db().transaction(async tx => {
    const changed = await tx
      .update(users)
      .set({ totpSealed: seal(secret, totpPlace(id)), totpStep: step })
      .where(and(eq(users.id, id), isNull(users.totpSealed)))
      .returning({ id: users.id })
    if (changed.length === 0) return { kind: 'present' }
    const recoveryCodes = await replaceRecoveryCodes(tx, id)
    await endSessionsOf(tx, id, self.sessionId)
    await recordOwnChange(tx, self, { action: 'user.totp.enable' })
    await warnByMail(tx, self.user, 'secondFactorOn')
    return { kind: 'enabled', recoveryCodes }
  })
}

function readOffer(userId: string, sealed: unknown): string | undefined {
  if (typeof sealed !== 'string' || sealed.length > 1000) return undefined
  try {
    const { secret, expiresAt } = JSON.parse(open(sealed, offerPlace(userId)))
    return expiresAt > Date.now() ? secret : undefined
  } catch {
    return undefined
  }
}
