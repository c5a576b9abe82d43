import { notFound } from 'next/navigation'
import { AppError, type ErrorName } from '#lib/core/error.ts'

const unknown: ErrorName[] = ['transactionUnknown', 'gatewayUnknown', 'credentialMissing']

/** What was asked for, or the not-found page when the merchant has no such thing. */
export async function orNotFound<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof AppError && unknown.includes(error.reason)) notFound()
    throw error
  }
}
