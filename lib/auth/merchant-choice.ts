import { cookies } from 'next/headers'
import { env } from '#lib/core/env.ts'

export const merchantCookie = 'sandi-merchant'

/** Remembers which merchant the user works for; `requireMerchant` ignores one the user does not belong to. */
export async function chooseMerchant(merchantId: string): Promise<void> {
  ;(await cookies()).set(merchantCookie, merchantId, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().publicUrl.startsWith('https:'),
    path: '/',
    maxAge: 365 * 24 * 60 * 60,
  })
}
