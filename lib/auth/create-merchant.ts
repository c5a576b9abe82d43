import { db } from '#db/client.ts'
import { insertMerchant } from './insert-merchant.ts'
import { hashPassword } from './password.ts'

interface NewMerchant {
  name: string
  owner: { name: string; email: string; password: string }
  /** ISO 3166-1 alpha-2; where messages may go. */
  allowedCountries?: string[]
}

/** Makes a merchant with its owner and an empty wallet. Throws when the owner's e-mail has an account already. */
export async function createMerchant({ name, owner, allowedCountries }: NewMerchant) {
  const { password, ...person } = owner
  const passwordHash = await hashPassword(password)
  const merchant = { name, ...(allowedCountries && { allowedCountries }) }
  return db().transaction(tx => insertMerchant(tx, { merchant, owner: { ...person, passwordHash } }))
}
