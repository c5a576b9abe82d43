import { z } from 'zod'
import { isVendorName, type VendorName, vendorNames } from './accounts.ts'

const defaultReportDelayMs = 1500

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('down') }),
  z.strictObject({ kind: z.literal('slow'), ms: z.number().min(0).max(600_000).default(2000) }),
  // Takes every message at once; of some the handset and the reports hear later.
  z.strictObject({
    kind: z.literal('late'),
    percent: z.number().min(0).max(100).default(100),
    ms: z.number().min(0).max(600_000).default(60_000),
  }),
  z.strictObject({ kind: z.literal('failing'), percent: z.number().min(0).max(100).default(100) }),
])

export type Fault = z.infer<typeof fault>

const change = z
  .strictObject({
    vendor: z
      .string()
      .refine(isVendorName, { error: `vendor must be one of ${vendorNames.join(', ')}` })
      .optional(),
    fault: fault.nullable().optional(),
    reportDelayMs: z.number().min(0).max(600_000).optional(),
    callerTails: z
      .array(z.string().regex(/^\d{4}$/))
      .max(1000)
      .optional(),
    quiet: z.boolean().optional(),
  })
  .refine(body => (body.vendor === undefined) === (body.fault === undefined), {
    error: 'vendor and fault come together',
  })

export type Scenario = ReturnType<typeof createScenario>

/** What is wrong with the vendors today: faults, the pace of reports, chosen caller tails, quiet mode. */
export function createScenario() {
  const faults = new Map<VendorName, Fault>()
  let reportDelayMs = defaultReportDelayMs
  let callerTails: string[] = []
  let quiet = false
  let calls = 0

  return {
    faultOf: (vendor: VendorName) => faults.get(vendor),
    /** How much later than usual the next message of a vendor arrives. */
    latenessMs: (vendor: VendorName) => {
      const fault = faults.get(vendor)
      return fault?.kind === 'late' && Math.random() * 100 < fault.percent ? fault.ms : 0
    },
    quiet: () => quiet,
    /** Stretches a time written at the default pace to the pace that is set. */
    paced: (ms: number) => Math.round((ms * reportDelayMs) / defaultReportDelayMs),
    /** Chosen tails are used in turn; without any, each call has a random one. */
    nextCallerTail: () =>
      callerTails[calls++ % callerTails.length] ??
      String(Math.floor(Math.random() * 10_000)).padStart(4, '0'),
    change(input: unknown): string | null {
      const parsed = change.safeParse(input)
      if (!parsed.success)
        return parsed.error.issues.map(issue => [...issue.path, issue.message].join(': ')).join('; ')
      const { data } = parsed
      if (data.vendor && data.fault) faults.set(data.vendor as VendorName, data.fault)
      if (data.vendor && data.fault === null) faults.delete(data.vendor as VendorName)
      reportDelayMs = data.reportDelayMs ?? reportDelayMs
      quiet = data.quiet ?? quiet
      if (data.callerTails) {
        callerTails = data.callerTails
        calls = 0
      }
      return null
    },
    reset() {
      faults.clear()
      reportDelayMs = defaultReportDelayMs
      callerTails = []
      quiet = false
    },
    show: () => ({ reportDelayMs, quiet, callerTails, faults: Object.fromEntries(faults) }),
  }
}
