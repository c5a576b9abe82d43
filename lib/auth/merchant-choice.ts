import { cookies } from 'next/headers'
import { cookieName, isSecure } from './cookie-name.ts'

const name = () => cookieName('sandi-merchant')

/** The merchant chosen in this browser; it may be one that the user does not belong to. */
export async function chosenMerchant(): Promise<string | undefined> {
  return (await cookies()).get(name())?.value
}

/** Remembers which merchant the user works for; `requireMerchant` ignores one the user does not belong to. */
export async function chooseMerchant(merchantId: string): Promise<void> {
  ;(await cookies()).set(name(), merchantId, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: 365 * 24 * 60 * 60,
  })
}
