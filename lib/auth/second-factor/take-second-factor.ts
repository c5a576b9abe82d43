import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { recoveryCodes, users } from '#db/schema/merchants.ts'
import { open } from '#lib/core/secret.ts'
import { possibleHashes } from './recovery-code.ts'
import { findTotpStep } from './totp.ts'
import { totpPlace } from './totp-place.ts'

/** Whether a code is a user's second factor: six digits of the app, else a recovery code. Each is taken once. */
export function takeSecondFactor(userId: string, code: string, nowMs?: number): Promise<boolean> {
  const text = code.replace(/\s/g, '')
  return /^\d{6}$/.test(text) ? takeTotp(userId, text, nowMs) : takeRecoveryCode(userId, text)
}

/** The step moves on by one conditional UPDATE: of parallel uses of a code exactly one finds it unused. */
async function takeTotp(userId: string, code: string, nowMs?: number): Promise<boolean> {
  const [user] = await db().select({ totpSealed: users.totpSealed }).from(users).where(eq(users.id, userId))
  if (!user?.totpSealed) return false
  const step = findTotpStep(open(user.totpSealed, totpPlace(userId)), code, nowMs)
  if (step === undefined) return false
  const taken = await db()
    .update(users)
    .set({ totpStep: step })
    .where(
      and(
        eq(users.id, userId),
        eq(users.totpSealed, user.totpSealed),
        or(isNull(users.totpStep), lt(users.totpStep, step)),
      ),
    )
    .returning({ id: users.id })
  return taken.length === 1
}

async function takeRecoveryCode(userId: string, code: string): Promise<boolean> {
  const taken = await db()
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        inArray(recoveryCodes.codeHash, possibleHashes(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ userId: recoveryCodes.userId })
  return taken.length === 1
}
