import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '#lib/audit/record-change.ts'
import { lastForwarded } from './client-address.ts'
import { findSeat, type Seat } from './find-seat.ts'
import { chosenMerchant } from './merchant-choice.ts'
import { mayDo, type Operation } from './operations.ts'
import { authOptions } from './options.ts'
import { findSession, type Self, type SignedIn } from './session.ts'

/** Who is asking, or undefined without a living session. Not a protection: see `requireUser`. */
export const findCurrentUser = cache(async (): Promise<SignedIn | undefined> => {
  // Before the settings are read: it tells Next that this page cannot be made at build time.
  await cookies()
  const session = await getServerSession(authOptions())
  return session ? findSession(session.sessionId) : undefined
})

/** The same with the merchant they work for. Not a protection: see `requireMerchant`. */
export const findCurrentSeat = cache(async (): Promise<Seat | undefined> => {
  const signedIn = await findCurrentUser()
  return signedIn && findSeat(signedIn, await chosenMerchant())
})

/** Who is asking, whatever they belong to. Without a living session it redirects to the sign-in page. */
export async function requireUser(returnTo = '/'): Promise<Self> {
  const signedIn = await findCurrentUser()
  if (!signedIn) redirect(returnTo === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(returnTo)}`)
  return { ...signedIn, ip: await currentAddress() }
}

/**
 * Who is asking and for which merchant, checked against the database: call it first in every page and action.
 * Without a living session it redirects to the sign-in page, which comes back to `returnTo`; somebody whose role
 * does not do this, to a page that says so.
 */
export async function requireMerchant(
  operation: Operation,
  returnTo = '/',
): Promise<Seat & { actor: Actor; may: (other: Operation) => boolean }> {
  const { ip } = await requireUser(returnTo)
  const seat = await findCurrentSeat()
  if (!seat) redirect('/no-merchant')
  if (!mayDo(seat.role, operation)) redirect('/not-allowed')
  const actor = { merchantId: seat.merchant.id, userId: seat.user.id, ip }
  return { ...seat, actor, may: other => mayDo(seat.role, other) }
}

/** Who is asking, if they run the installation; everybody else is sent to a page that says so. */
export async function requireOperator(returnTo = '/'): Promise<Self> {
  const signedIn = await requireUser(returnTo)
  if (!signedIn.user.operator) redirect('/not-allowed')
  return signedIn
}

/** The address of the browser that asks. */
export async function currentAddress(): Promise<string | undefined> {
  return lastForwarded((await headers()).get('x-forwarded-for'))
}
