'use server'
import { revalidatePath } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { addMerchant } from '#lib/auth/add-merchant.ts'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { setMerchantStatus } from '#lib/auth/set-merchant-status.ts'
import { bookCredit } from '#lib/billing/book-credit.ts'
import { setCreditLimit } from '#lib/billing/set-credit-limit.ts'
import { microsToDecimal } from '#lib/core/money.ts'
import { say } from '#lib/i18n/say.ts'

const done = { kind: 'done', data: undefined } as const
const gone = { kind: 'refused', message: say('merchantGone') } as const

export async function add(input: unknown): Promise<ActionResult<{ id: string }>> {
  const { actor } = await requireOperator('/operator/merchants/new')
  const outcome = await addMerchant(actor, input, await getLocale())
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  revalidatePath('/operator/merchants')
  return { kind: 'done', data: { id: outcome.id } }
}

export async function setStatus(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/merchants')
  const outcome = await setMerchantStatus(actor, z.uuid().parse(id), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'unknown') return gone
  revalidatePath('/', 'layout')
  return done
}

export async function credit(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/merchants')
  const merchantId = z.uuid().parse(id)
  const outcome = await bookCredit({ ...actor, merchantId }, input)
  switch (outcome.kind) {
    case 'invalid':
      return { kind: 'refused', errors: outcome.errors }
    case 'short':
      return { kind: 'refused', errors: [{ field: 'amount', message: say('walletShort') }] }
    case 'bookedOtherwise': {
      const amount = microsToDecimal(outcome.amountMicros)
      return { kind: 'refused', message: say('bookedOtherwise', { amount }) }
    }
    case 'unknown':
      return gone
    case 'booked':
      revalidatePath(`/operator/merchants/${merchantId}`)
      return done
  }
}

export async function changeLimit(id: unknown, input: unknown): Promise<ActionResult> {
  const { actor } = await requireOperator('/operator/merchants')
  const merchantId = z.uuid().parse(id)
  const outcome = await setCreditLimit({ ...actor, merchantId }, input)
  switch (outcome.kind) {
    case 'invalid':
      return { kind: 'refused', errors: outcome.errors }
    case 'short':
      return { kind: 'refused', errors: [{ field: 'limit', message: say('limitShort') }] }
    case 'stale':
      return { kind: 'refused', message: say('limitStale') }
    case 'unknown':
      return gone
    case 'set':
      revalidatePath(`/operator/merchants/${merchantId}`)
      return done
  }
}
