/** Every public error: HTTP status, the contract's code, and the text a merchant reads (contract.md, Errors). */
export const errorTable = {
  gatewayUnknown: { status: 400, code: '4000201', message: 'gateway does not exists' },
  notJson: { status: 400, code: '4000202', message: 'request body is not valid JSON' },
  merchantInactive: { status: 400, code: '4000205', message: 'merchant is inactive' },
  gatewayInactive: { status: 400, code: '4000206', message: 'gateway is inactive' },
  credentialMissing: { status: 400, code: '4000207', message: 'credential not provided' },
  keyUnknown: { status: 401, code: '4010101', message: 'merchant key is missing or unknown' },
  keyRevoked: { status: 401, code: '4010102', message: 'merchant key has been revoked' },
  recipientMissing: { status: 401, code: '4010207', message: 'User identifier not provided' },
  balanceShort: { status: 402, code: '4020201', message: 'the balance is not sufficient' },
  addressRefused: { status: 403, code: '4030101', message: 'calls from this address are not allowed' },
  codeWrong: { status: 403, code: '4030201', message: 'OTP invalid' },
  codeExpired: { status: 403, code: '4030202', message: 'OTP expired' },
  codeUsed: { status: 403, code: '4030203', message: 'OTP has been verified' },
  notAllowed: { status: 403, code: '4030204', message: 'sending is not allowed by a rule of this account' },
  pathUnknown: { status: 404, code: '4040200', message: 'this path does not exist' },
  transactionUnknown: { status: 404, code: '4040201', message: 'transaction not found' },
  contactPending: { status: 404, code: '4040202', message: 'initiate not found' },
  methodNotAllowed: { status: 405, code: '4050200', message: 'this path does not allow this method' },
  providerUnknown: { status: 405, code: '4050201', message: 'provider does not exists' },
  priceUnknown: { status: 405, code: '4050203', message: 'pricing does not exists' },
  sendInFlight: { status: 409, code: '4090201', message: 'a request for the same address is still running' },
  idempotencyRunning: {
    status: 409,
    code: '4090202',
    message: 'a request with the same Idempotency-Key is still running or its outcome is unknown',
  },
  bodyTooLarge: { status: 413, code: '4130200', message: 'request body is too large' },
  payloadInvalid: { status: 422, code: '4220201', message: 'Invalid payload' },
  phoneInvalid: { status: 422, code: '4220205', message: 'The number you entered is not a valid number' },
  phoneTypeRefused: {
    status: 422,
    code: '4220206',
    message: 'The number you entered is not a valid number by country check',
  },
  parametersInvalid: {
    status: 422,
    code: '4220208',
    message: 'Parameters is required, incomplete parameters or parameters not in the correct format',
  },
  codeFormat: { status: 422, code: '4220209', message: 'OTP in your payload is invalid' },
  idempotencyMismatch: {
    status: 422,
    code: '4220211',
    message: 'this Idempotency-Key was used with another request body',
  },
  verifyLocked: {
    status: 429,
    code: '4290201',
    message: 'You have failed to verify your number. Please try verifying your number again in 24 hours.',
  },
  rateLimited: { status: 429, code: '4290203', message: 'Rate limit exceeded' },
  internal: { status: 500, code: '5000200', message: 'general error' },
  methodNotForChannel: { status: 501, code: '5010201', message: 'otp not allowed' },
  databaseUnavailable: { status: 503, code: '5030201', message: 'Service thirdparty unavailable' },
  vendorDown: { status: 503, code: '5030206', message: 'vendor is down' },
  overloaded: { status: 503, code: '5030208', message: 'too many requests at once, try again shortly' },
} as const satisfies Record<string, { status: number; code: string; message: string }>

export type ErrorName = keyof typeof errorTable
export interface FieldError {
  field: string
  message: string
}
interface ErrorDetails {
  /** Private: goes to the log, never to the caller. */
  cause?: unknown
  errors?: FieldError[]
  data?: Record<string, unknown>
  retryAfterSeconds?: number
  headers?: Record<string, string>
}

/** The work cannot be done, for a reason of the table above; `message` and `details` but `cause` are public. */
export class AppError extends Error {
  readonly reason: ErrorName
  readonly details: Omit<ErrorDetails, 'cause'>

  constructor(reason: ErrorName, { cause, ...details }: ErrorDetails = {}) {
    super(errorTable[reason].message, { cause })
    this.name = 'AppError'
    this.reason = reason
    this.details = details
  }
}
