import { RateLimiterMemory } from 'rate-limiter-flexible'

const failures = { points: 10, duration: 15 * 60 }
const byAccount = new RateLimiterMemory({ ...failures, keyPrefix: 'account' })
const byAddress = new RateLimiterMemory({ ...failures, keyPrefix: 'address' })

interface Attempt {
  email: string
  ip: string | undefined
}

/**
 * Counts a sign-in before its password is checked, so that parallel guesses cannot slip past the limit.
 * False once an account or an address has ten failures in fifteen minutes. Held in this process's memory:
 * several web processes multiply the limit.
 */
export async function admitSignIn({ email, ip }: Attempt): Promise<boolean> {
  const counted = await Promise.allSettled([
    byAccount.consume(email.toLowerCase()),
    ...(ip === undefined ? [] : [byAddress.consume(ip)]),
  ])
  return counted.every(result => result.status === 'fulfilled')
}

/** A sign-in succeeded: its account starts again and the address gets the point back that it paid. */
export async function forgiveSignIn({ email, ip }: Attempt): Promise<void> {
  await byAccount.delete(email.toLowerCase())
  if (ip !== undefined) await byAddress.reward(ip)
}

/** An attempt was neither a failure nor a sign-in: it gets its points back, earlier failures stay counted. */
export async function refundSignIn({ email, ip }: Attempt): Promise<void> {
  await byAccount.reward(email.toLowerCase())
  if (ip !== undefined) await byAddress.reward(ip)
}
