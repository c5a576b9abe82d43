import type { ErrorName } from '#lib/core/error.ts'

/** What can keep anything from being sent. */
export const sendErrors = [
  'gatewayUnknown',
  'gatewayInactive',
  'credentialMissing',
  'recipientMissing',
  'balanceShort',
  'notAllowed',
  'providerUnknown',
  'priceUnknown',
  'phoneInvalid',
  'phoneTypeRefused',
  'parametersInvalid',
  'vendorDown',
] as const satisfies readonly ErrorName[]

/** And what else can keep a code from being sent. */
export const codeErrors = [
  ...sendErrors,
  'contactPending',
  'sendInFlight',
  'verifyLocked',
  'rateLimited',
  'methodNotForChannel',
] as const satisfies readonly ErrorName[]
