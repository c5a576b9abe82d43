import { detailOf, noReports, timeOf } from '../report-request.ts'
import type { Report, ReportAnswer, ReportRequest } from '../vendor.ts'
import { readExactJson } from './exact-json.ts'
import { textAt, valueAt } from './path.ts'
import { type Plan, planOf } from './plan.ts'
import { isProven } from './report-proof.ts'
import type { GenericConfig } from './settings.ts'
import { meaningOf } from './words.ts'

const bodyBytesMax = 1024 * 1024

/** Reads a vendor's reports as the account says they come; 4xx and no reports when they are not that. */
export function readGenericReports(request: ReportRequest, config: GenericConfig): ReportAnswer {
  const { method, query, body } = request
  const byQuery = config.reportKind === 'query'
  if (config.reportKind === 'none') return noReports(404)
  if (method !== 'POST' && !(byQuery && method === 'GET')) return noReports(405)
  if (body.length > bodyBytesMax) return noReports(413)
  if (!isProven(request, config)) return noReports(401)
  const reports = reportsIn(config, byQuery ? query.toString() : body.toString('utf8'))
  return reports.length > 0 ? { status: 200, reports } : noReports(400)
}

/** The news in a report's text (of the query, where it comes so), whoever sent it. */
export function reportsIn(config: GenericConfig, text: string): Report[] {
  const plan = planOf(config).report
  const whole =
    config.reportKind === 'json' ? readExactJson(text) : Object.fromEntries(new URLSearchParams(text.trim()))
  const found = plan.list ? valueAt(whole, plan.list) : whole
  const entries = Array.isArray(found) ? found : [found]
  return entries.flatMap(entry => toReport(entry, plan) ?? [])
}

function toReport(entry: unknown, plan: Plan['report']): Report | undefined {
  const vendorMessageId = idAt(entry, plan.id)
  const reference = idAt(entry, plan.reference)
  const word = textAt(entry, plan.status)
  if (word === undefined || (!vendorMessageId && !reference)) return undefined
  const meaning = meaningOf(word, plan.words)
  // A word nobody explained changes nothing, and the timeline shows it to whoever can explain it.
  const status = meaning ?? 'PROCESSING'
  const detail = detailOf(meaning ? undefined : quiet(word), quiet(textAt(entry, plan.detail)))
  const time = textAt(entry, plan.time)
  return {
    ...(vendorMessageId && { vendorMessageId }),
    ...(reference && { reference }),
    status,
    ...detail,
    ...timeOf(momentOf(time)),
    // Only what was read: the rest of the report may hold the text and the code.
    raw: { vendorMessageId, reference, status: quiet(word), time, ...detail },
  }
}

function idAt(entry: unknown, path: readonly string[] | undefined): string | undefined {
  const id = textAt(entry, path)
  return id !== undefined && id.length <= 255 && id !== 'true' && id !== 'false' ? id : undefined
}

/** A vendor's words without any number that could be a code: whoever set the path may have met the text. */
function quiet(words: string | undefined): string | undefined {
  return words?.slice(0, 500).replace(/(?<!\d)\d{4,8}(?!\d)/g, '•••')
}

/** ISO 8601, or seconds or milliseconds since 1970. */
function momentOf(text: string | undefined): string | number | undefined {
  if (text === undefined || !/^\d{9,13}(\.\d+)?$/.test(text)) return text
  return Number(text) * (/^\d{9,10}(\.|$)/.test(text) ? 1000 : 1)
}
