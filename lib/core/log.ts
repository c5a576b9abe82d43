import pino from 'pino'
import { env } from './env.ts'

let logger: pino.Logger | undefined

const secretPaths = [
  'otp',
  'code',
  'text',
  'html',
  'token',
  'password',
  'authorization',
  'config',
  'body',
  'params',
]

/** The process's log: JSON lines on stdout, with whatever could hold a code or a secret censored by name. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths.flatMap(path => [path, `*.${path}`, `*.*.${path}`]), censor: '[hidden]' },
    serializers: { err: describeError },
  })
  return logger
}

/** An error without what could carry a value: database errors quote parameters and rows in their messages. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint_name: constraint, cause } = error as Error & Record<string, unknown>
  const quotes = 'query' in error
  return {
    type: error.name,
    ...(typeof code === 'string' ? { reason: code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(quotes ? {} : { message: error.message }),
    stack: error.stack
      ?.split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}
