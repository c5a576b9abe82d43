import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Role } from '#db/schema/merchants.ts'
import { isId } from '#lib/core/id.ts'
import { findSeat, type Seat } from './find-seat.ts'
import { merchantCookie } from './merchant-choice.ts'
import { authOptions } from './options.ts'
import { roleAllows } from './role.ts'

/** Who is asking, or undefined without a living session. Not a protection: see `requireMerchant`. */
export const findCurrentSeat = cache(async (): Promise<Seat | undefined> => {
  // Before the settings are read: it tells Next that this page cannot be made at build time.
  const chosenMerchantId = (await cookies()).get(merchantCookie)?.value
  const session = await getServerSession(authOptions())
  if (!session || !isId(session.userId)) return undefined
  return findSeat(session, chosenMerchantId)
})

/**
 * Who is asking and for which merchant, checked against the database: call it first in every page and action.
 * Without a living session it redirects to the sign-in page, which comes back to `returnTo`; with too small a
 * role, to a page that says so.
 */
export async function requireMerchant(role: Role = 'viewer', returnTo = '/'): Promise<Seat> {
  const seat = await findCurrentSeat()
  if (!seat) redirect(returnTo === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(returnTo)}`)
  if (!roleAllows(seat.role, role)) redirect('/not-allowed')
  return seat
}
