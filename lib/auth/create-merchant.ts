import { db } from '#db/client.ts'
import { wallets } from '#db/schema/billing.ts'
import { memberships, merchants, users } from '#db/schema/merchants.ts'
import { newId } from '#lib/core/id.ts'
import { hashPassword } from './password.ts'

interface NewMerchant {
  name: string
  owner: { name: string; email: string; password: string }
  /** ISO 3166-1 alpha-2; where messages may go. */
  allowedCountries?: string[]
}

/** Makes a merchant with its owner and an empty wallet. Throws when the owner's e-mail has an account already. */
export async function createMerchant({ name, owner, allowedCountries }: NewMerchant) {
  const passwordHash = await hashPassword(owner.password)
  return db().transaction(async tx => {
    const merchantId = newId()
    const userId = newId()
    await tx.insert(merchants).values({ id: merchantId, name, ...(allowedCountries && { allowedCountries }) })
    await tx.insert(users).values({ id: userId, email: owner.email, name: owner.name, passwordHash })
    await tx.insert(memberships).values({ merchantId, userId, role: 'owner' })
    await tx.insert(wallets).values({ merchantId, currency: 'IDR' })
    return { merchantId, userId }
  })
}
