import { z } from 'zod'
import { oneLine } from './call-vendor.ts'
import type { Report, ReportAnswer, ReportRequest } from './vendor.ts'

/** The longest report that is read. */
export const bodyBytesMax = 1024 * 1024

/** Reads a posted JSON report; 4xx and no reports when it is not in the vendor's shape. Checks no signature. */
export function readJsonReport<Body>(
  request: ReportRequest,
  schema: z.ZodType<Body>,
  toReports: (body: Body) => Report[],
): ReportAnswer {
  if (request.method !== 'POST') return noReports(405)
  if (request.body.length > bodyBytesMax) return noReports(413)
  const parsed = schema.safeParse(parseJson(request.body))
  return parsed.success ? { status: 200, reports: toReports(parsed.data) } : noReports(400)
}

/** The fields of a report that is one flat object: the query of a GET, or a posted form or JSON. */
export function readFields(request: ReportRequest): Record<string, string> | undefined {
  if (request.method === 'GET') return Object.fromEntries(request.query)
  const text = request.body.toString('utf8')
  if (!/^\s*[{[]/.test(text)) return Object.fromEntries(new URLSearchParams(text))
  return flatSchema.safeParse(parseJson(request.body)).data
}

/** Text of a report that may be stored: not empty, not endless, without control characters. */
export function plainText(lengthMax: number) {
  return z
    .string()
    .min(1)
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u)
}

const flatSchema = z.record(z.string(), z.union([z.string(), z.number().transform(String)]))

/** An answer without news. */
export function noReports(status: number): ReportAnswer {
  return { status, reports: [] }
}

/** The entries of a batch that have the right shape: one odd entry must not hold up the others. */
export function readEntries<Entry>(entries: readonly unknown[], schema: z.ZodType<Entry>): Entry[] {
  return entries.flatMap(entry => {
    const parsed = schema.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
}

/** The vendor's words for people, or nothing when there are none. */
export function detailOf(...words: (string | null | undefined)[]): { detail?: string } {
  const detail = oneLine(words.filter(Boolean).join(': '))
  return detail ? { detail } : {}
}

/** When it happened, or nothing when the vendor's time cannot be read. */
export function timeOf(value: string | number | null | undefined): { at?: Date } {
  const at = new Date(value ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? {} : { at }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
