import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's second profile: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The PHC text of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let decoy: Promise<string> | undefined

/**
 * Whether the password is the one that was hashed. Without a hash it does the same work and answers false,
 * so that the time taken does not tell whether an account exists.
 */
export async function verifyPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(storedHash ?? (await decoy), password).catch(() => false)
  return storedHash !== undefined && matches
}
