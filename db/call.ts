import { batchSql } from './client.ts'

type BatchFunction =
  | 'accept_deliveries'
  | 'accept_messages'
  | 'record_outcomes'
  | 'record_reports'
  | 'verify_codes'
  | 'acknowledge_callbacks'
  | 'report_calls'

/** Runs one of `db/functions` on a batch: one statement, one transaction, one round trip. */
export async function callBatch<Result>(name: BatchFunction, batch: object): Promise<Result[]> {
  const run = batchSql(name)
  return (await run`select * from ${run(name)}(${JSON.stringify(batch)}::text::jsonb)`) as unknown as Result[]
}

/** Postgres answered that a statement failed, so nothing of it happened. A lost connection says no such thing. */
export function isStatementFailure(error: unknown): boolean {
  const code = sqlState(error)
  return code !== undefined && !code.startsWith('08') && !code.startsWith('57P')
}

/** The SQLSTATE of a database error, through Drizzle's wrapping. */
export function sqlState(error: unknown): string | undefined {
  const code = property(error, 'code') ?? property(property(error, 'cause'), 'code')
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** The name of the constraint that refused a statement. */
export function violatedConstraint(error: unknown): string | undefined {
  const name = property(error, 'constraint_name') ?? property(property(error, 'cause'), 'constraint_name')
  return typeof name === 'string' ? name : undefined
}

const networkCodes = /^(CONNECT|CONNECTION_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|57P|08|53)/

/** Postgres cannot be reached or has no room: the caller may try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = property(error, 'code') ?? property(property(error, 'cause'), 'code')
  return typeof code === 'string' && networkCodes.test(code)
}

/** `\x…`: how a digest in hexadecimal travels to a bytea inside JSON. */
export function byteaText(hex: string): string {
  return `\\x${hex}`
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
