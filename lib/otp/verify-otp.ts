import { callBatch, isStatementFailure } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import { AppError } from '#lib/core/error.ts'
import { isId } from '#lib/core/id.ts'
import { codeDigests } from './code.ts'

interface Check {
  merchantId: string
  deliveryId: string
  /** The otp the digests are bound to; absent when the merchant vouches for the code. */
  boundId?: string
  digests?: Record<string, string>
}
interface Verdict {
  turn: number
  verdict:
    | 'right'
    | 'wrong'
    | 'used'
    | 'expired'
    | 'exhausted'
    | 'locked'
    | 'failed'
    | 'unknown'
    | 'alias'
    | 'again'
  otp_id: string | null
  attempts_left: number | null
  retry_after_seconds: number | null
}

const check = createBatch<Check, Verdict>({
  keyOf: ({ deliveryId }) => deliveryId,
  splitsOn: isStatementFailure,
  run: async checks => {
    const verdicts = await callBatch<Verdict>(
      'verify_codes',
      checks.map((row, turn) => ({
        turn,
        merchant_id: row.merchantId,
        delivery_id: row.deliveryId,
        bound_id: row.boundId,
        trusted: row.digests === undefined,
        digests: row.digests,
      })),
    )
    verdicts.sort((a, b) => a.turn - b.turn)
    return verdicts
  },
})

/**
 * Checks an end user's code: counted, compared and used up in one statement, so of any number of parallel
 * right codes one verifies and of wrong ones only `attemptsMax` are looked at. The comparison is between keyed
 * digests an attacker cannot aim at, and every answer costs the same statement.
 * Throws `codeWrong` (with attempts left), `codeExpired`, `codeUsed` or `verifyLocked`.
 */
export async function verifyOtp(merchantId: string, otpId: string, code: string): Promise<void> {
  const deliveryId = otpId.toLowerCase()
  if (!isId(deliveryId) || !/^\d{4,8}$/.test(code)) throw new AppError('codeWrong')
  const bindTo = (boundId: string) => ({
    merchantId,
    deliveryId,
    boundId,
    digests: codeDigests(boundId, code),
  })
  throwUnlessRight(await checkUntilDecided(bindTo(deliveryId), bindTo))
}

/**
 * Marks a code verified that the merchant checked itself.
 * Throws `transactionUnknown` when there is no such delivery or it was never sent, `codeUsed` when verified.
 */
export async function reportVerified(merchantId: string, otpId: string): Promise<void> {
  const deliveryId = otpId.toLowerCase()
  if (!isId(deliveryId)) throw new AppError('transactionUnknown')
  const verdict = await checkUntilDecided({ merchantId, deliveryId })
  if (verdict.verdict === 'unknown' || verdict.verdict === 'failed') throw new AppError('transactionUnknown')
  throwUnlessRight(verdict)
}

async function checkUntilDecided(row: Check, bindTo?: (otpId: string) => Check): Promise<Verdict> {
  const verdict = await check(row)
  if (verdict.verdict === 'again') return checkUntilDecided(row, bindTo)
  // The code was sent again under this id: its digest is bound to the first one.
  if (verdict.verdict === 'alias' && bindTo && verdict.otp_id) {
    return checkUntilDecided(bindTo(verdict.otp_id), bindTo)
  }
  return verdict
}

function throwUnlessRight(verdict: Verdict): void {
  switch (verdict.verdict) {
    case 'right':
      return
    case 'used':
      throw new AppError('codeUsed')
    case 'expired':
      throw new AppError('codeExpired')
    case 'exhausted':
    case 'locked':
      throw new AppError('verifyLocked', { retryAfterSeconds: verdict.retry_after_seconds ?? 86_400 })
    case 'wrong':
      throw new AppError('codeWrong', { data: { attempts_left: verdict.attempts_left ?? 0 } })
    default:
      throw new AppError('codeWrong')
  }
}
