import type { Tx } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { memberships, merchants, users } from '#db/schema/merchants.ts'
import { recordChange } from '#lib/audit/record-change.ts'
import { newId } from '#lib/core/id.ts'

interface NewMerchant {
  merchant: Omit<typeof merchants.$inferInsert, 'id'>
  owner: { name: string; email: string; passwordHash: string }
  ip?: string | undefined
}

/** Stores a merchant, its owner and an empty wallet. Violates `users_email_unique` when the owner's e-mail is taken. */
export async function insertMerchant(tx: Tx, { merchant, owner, ip }: NewMerchant) {
  const [merchantId, userId] = [newId(), newId()]
  await tx.insert(merchants).values({ ...merchant, id: merchantId })
  await tx.insert(users).values({ ...owner, id: userId })
  await tx.insert(memberships).values({ merchantId, userId, role: 'owner' })
  await tx.insert(wallets).values({ merchantId, currency: merchant.currency ?? 'IDR' })
  await recordChange(
    tx,
    { merchantId, userId, ip },
    {
      action: 'merchant.create',
      subjectId: merchantId,
      after: { ...merchant, owner: owner.email },
    },
  )
  return { merchantId, userId }
}
