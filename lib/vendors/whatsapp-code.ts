import type { ReportStatus } from './vendor.ts'

/** WhatsApp kept the message back itself: experiment, locked account, ecosystem protection (Meta's error codes). */
const keptBack = new Set([130472, 131031, 131049])

/** What a failed WhatsApp message is in our words, by Meta's error code (Gupshup passes it on). */
export function failedStatus(code: number | null | undefined): ReportStatus {
  return keptBack.has(code ?? 0) ? 'REJECTED' : 'UNDELIVERED'
}
