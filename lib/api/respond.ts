import { type AppError, type ErrorName, errorTable } from '#lib/core/error.ts'
import type { Success } from './endpoint.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

const indonesian: Partial<Record<ErrorName, string>> = {
  codeWrong: 'Data otp tidak ditemukan',
  codeExpired: 'OTP sudah kadaluarsa',
  codeUsed: 'OTP sudah diverifikasi sebelumnya',
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** The envelope of a success. */
export function succeed({ message, data, headers }: Success<unknown>): Answer {
  return {
    status: 200,
    headers: { ...jsonHeaders, ...headers },
    body: JSON.stringify({ status: true, message, ...(data === undefined ? {} : { data }) }),
  }
}

/** The envelope of a failure; only what the error table and the error's public details say. */
export function fail(error: AppError, acceptLanguage = ''): Answer {
  const { status, code, message } = errorTable[error.reason]
  const { errors, data, retryAfterSeconds, headers } = error.details
  const text = /^\s*id\b/i.test(acceptLanguage) ? (indonesian[error.reason] ?? message) : message
  const waits = status === 429 || status === 503
  return {
    status,
    headers: {
      ...jsonHeaders,
      ...headers,
      ...(retryAfterSeconds !== undefined || waits ? { 'retry-after': String(retryAfterSeconds ?? 1) } : {}),
    },
    body: JSON.stringify({
      status: false,
      message: text,
      code,
      ...(data && { data }),
      ...(errors && { errors }),
    }),
  }
}
