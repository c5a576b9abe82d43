import { z } from 'zod'
import type { FieldError } from '#lib/core/error.ts'
import { say } from '#lib/i18n/say.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import type { Report, SendOutcome, Vendor } from '#lib/vendors/vendor.ts'
import { readConfig } from './read-config.ts'
import { namesOnly, secretTables } from './secret-rows.ts'

const text = z.string().max(65_536)
const rehearsalInput = z.object({
  vendorId: z.string().max(40),
  config: z.record(z.string().max(60), z.string().max(4096)),
  answer: z.object({ status: z.number().int().min(100).max(599), text }).optional(),
  report: text.optional(),
})

interface ReadReport {
  id: string | null
  reference: string | null
  status: string
  detail: string | null
  at: Date | null
}
export interface Rehearsed {
  /** As it would go over the wire. */
  request: string
  /** Null where no example was given. */
  answer: SendOutcome | null
  reports: ReadReport[] | null
}
export type RehearseOutcome =
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'rehearsed'; rehearsed: Rehearsed }

/**
 * Shows what the settings of a vendor account would do: the request of an example message, and what an answer and a
 * report of the vendor would be read as. Sends nothing, stores nothing, and needs no secret.
 */
export function rehearseCredential(input: unknown): RehearseOutcome {
  const parsed = rehearsalInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: [{ field: 'answer', message: say('answerSample') }] }
  const { vendorId, config: typed, answer, report } = parsed.data
  const vendor = findVendor(vendorId)
  if (!vendor?.rehearsal) {
    return { kind: 'invalid', errors: [{ field: 'vendorId', message: say('vendorChoose') }] }
  }
  const reading = readConfig(vendor, withExamples(vendor, typed), { anywhere: true })
  if (reading.kind === 'invalid') return reading
  const { config } = reading
  const reports = report === undefined ? null : vendor.rehearsal.reports(config, report)
  const rehearsed = {
    request: vendor.rehearsal.request(config),
    answer: answer ? vendor.rehearsal.answer(config, answer.status, answer.text) : null,
    reports: reports?.map(toRead) ?? null,
  }
  return { kind: 'rehearsed', rehearsed }
}

function toRead({ vendorMessageId, reference, status, detail, at }: Report): ReadReport {
  return {
    id: vendorMessageId ?? null,
    reference: reference ?? null,
    status,
    detail: detail ?? null,
    at: at ?? null,
  }
}

/** Every secret that is not typed, or stored and so not in the form, as an example. */
function withExamples(vendor: Vendor, typed: Record<string, string>): Record<string, string> {
  const plain = vendor.configFields.filter(({ secret, kind }) => secret && kind !== 'table')
  const tables = secretTables(vendor).map(name => [
    name,
    namesOnly(typed[name]).replaceAll(': ', ': example'),
  ])
  return {
    ...typed,
    ...Object.fromEntries([...plain.map(({ name }) => [name, 'example']), ...tables]),
  }
}
