import type { ReportEvent } from '../fates.ts'

type Message = { trxid: string; msisdn: string; caller: string | null }

// Citcall's result words are not public: these are the ones its clients compare with.
const calls: Partial<
  Record<ReportEvent, [dialCode: number, dialStatus: string, callStatus: string, result: string]>
> = {
  delivered: [180, 'Ringing', 'ringing', 'Success'],
  busy: [486, 'Busy Here', 'ringing', 'Success'],
  'no-answer': [480, 'Temporarily Unavailable', 'failed', 'Failed'],
  undelivered: [408, 'Request Timeout', 'failed', 'Failed'],
  rejected: [403, 'Forbidden', 'failed', 'Failed'],
}

const texts: Partial<Record<ReportEvent, [result: string, description: string]>> = {
  delivered: ['Delivered', 'Message delivered to handset'],
  undelivered: ['Undelivered', 'Absent subscriber'],
  busy: ['Undelivered', 'Handset busy'],
  'no-answer': ['Undelivered', 'Handset not reachable'],
  rejected: ['Rejected', 'Rejected by operator'],
}

/** The callback of a missed call; `dial_code` is a SIP status (protocols 4.1). */
export function callReport(event: ReportEvent, { trxid, msisdn, caller }: Message): object | null {
  const words = calls[event]
  if (!words) return null
  const [dial_code, dial_status, call_status, result] = words
  return { rc: 0, trxid, msisdn, via: 'motp', token: caller, dial_code, dial_status, call_status, result }
}

/** The callback of sms and smsotp (protocols 4.1). */
export function textReport(event: ReportEvent, { trxid }: Message): object | null {
  const words = texts[event]
  if (!words) return null
  const reportedDate = new Date().toISOString().slice(0, 19).replace('T', ' ')
  return { trxid, result: words[0], description: words[1], reportedDate }
}
