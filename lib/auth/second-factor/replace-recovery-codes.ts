import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { recoveryCodes } from '#db/schema/merchants.ts'
import { hashRecoveryCode, newRecoveryCode } from './recovery-code.ts'

const codeCount = 10

/** Gives a user ten new recovery codes in place of all earlier ones; the returned texts are the only copy. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, newRecoveryCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx
    .insert(recoveryCodes)
    .values(codes.map(code => ({ userId, codeHash: hashRecoveryCode(userId, code) })))
  return codes
}
