import { RateLimiterMemory } from 'rate-limiter-flexible'

const hour = 60 * 60
const byAddress = new RateLimiterMemory({ points: 20, duration: hour, keyPrefix: 'mail-from' })
const byRecipient = new RateLimiterMemory({ points: 3, duration: hour, keyPrefix: 'mail-to' })

/**
 * Whether a stranger may have us send a mail: `limited` once an address has asked twenty times in an hour; `quiet`
 * (answer as always, send nothing) once three went to the same recipient. Held in this process's memory.
 */
export async function admitMail(
  about: 'sign-up' | 'reset',
  { email, ip }: { email: string; ip: string | undefined },
): Promise<'admitted' | 'limited' | 'quiet'> {
  const pays = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    )
  if (ip !== undefined && !(await pays(byAddress, ip))) return 'limited'
  return (await pays(byRecipient, `${about}:${email.toLowerCase()}`)) ? 'admitted' : 'quiet'
}
