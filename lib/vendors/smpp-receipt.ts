import type { PDU } from 'smpp'
import { detailOf } from './report-request.ts'
import type { Report, ReportStatus } from './vendor.ts'

const stateNames = [
  '',
  'ENROUTE',
  'DELIVRD',
  'EXPIRED',
  'DELETED',
  'UNDELIV',
  'ACCEPTD',
  'UNKNOWN',
  'REJECTD',
]
const statuses: Record<string, ReportStatus> = {
  ENROUTE: 'SENT',
  ACCEPTD: 'SENT',
  UNKNOWN: 'SENT',
  DELIVRD: 'DELIVERED',
  EXPIRED: 'UNDELIVERED',
  DELETED: 'UNDELIVERED',
  UNDELIV: 'UNDELIVERED',
  REJECTD: 'REJECTED',
}

/**
 * Reads a delivery receipt (SMPP 3.4, appendix B): the optional parameters first, then the text line.
 * Undefined for a message from a person. The line's `text:` part may hold the code and is never kept.
 */
export function readReceipt(pdu: PDU, hexIds: boolean): Report | undefined {
  const line = textOf(pdu)
  const tagged = pdu.receipted_message_id
  const taggedId = typeof tagged === 'string' ? tagged.replace(/\0+$/, '') : ''
  if ((Number(pdu.esm_class) & 0x3c) !== 0x04 && !taggedId) return undefined
  const lineId = /\bid:(\S{1,65})/i.exec(line)?.[1]
  // The line writes decimal where the answer to submit_sm was hexadecimal; the parameter repeats the answer.
  const id = hexIds ? (lineId ? decimal(lineId, 10) : decimal(taggedId, 16)) : taggedId || lineId
  if (!id) return undefined
  const state = (
    stateNames[Number(pdu.message_state ?? 0)] ||
    /\bstat:(\w{1,16})/i.exec(line)?.[1] ||
    ''
  ).toUpperCase()
  const error = networkError(pdu.network_error_code) ?? /\berr:(\w{1,16})/i.exec(line)?.[1]
  const doneDate = /\bdone date:(\d{10,12})/i.exec(line)?.[1]
  return {
    vendorMessageId: id,
    status: statuses[state] ?? 'PROCESSING',
    ...detailOf(state, error && !/^0+$/.test(error) ? `error ${error}` : ''),
    raw: { id, state, error, doneDate },
  }
}

/** A message id as both sides of a hexadecimal SMSC can agree on it. */
export function decimal(id: string, radix: 10 | 16): string {
  try {
    return BigInt(radix === 16 ? `0x${id}` : id).toString()
  } catch {
    return id
  }
}

function textOf(pdu: PDU): string {
  const field = (pdu.short_message ?? pdu.message_payload) as { message?: unknown } | undefined
  const message = field?.message
  return Buffer.isBuffer(message) ? message.toString('latin1') : typeof message === 'string' ? message : ''
}

function networkError(value: unknown): string | undefined {
  return Buffer.isBuffer(value) && value.length === 3
    ? String(value.readUInt16BE(1)).padStart(3, '0')
    : undefined
}
