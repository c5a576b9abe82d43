import type { ReportEvent } from '../fates.ts'

const words: Record<ReportEvent, { stat: string; state: number; err: string }> = {
  sent: { stat: 'ENROUTE', state: 1, err: '000' },
  held: { stat: 'ACCEPTD', state: 6, err: '000' },
  delivered: { stat: 'DELIVRD', state: 2, err: '000' },
  undelivered: { stat: 'UNDELIV', state: 5, err: '001' },
  rejected: { stat: 'REJECTD', state: 8, err: '041' },
  busy: { stat: 'UNDELIV', state: 5, err: '045' },
  'no-answer': { stat: 'EXPIRED', state: 3, err: '046' },
}

const stamp = (date: Date) => date.toISOString().replace(/\D/g, '').slice(2, 12)

export type Sent = { messageId: string; from: string; to: string; text: string; at: Date }

/** The deliver_sm of a delivery receipt: SMPP 3.4 appendix B text plus the preferred TLVs (protocols 4.13). */
export function receipt(event: ReportEvent, { messageId, from, to, text, at }: Sent) {
  const { stat, state, err } = words[event]
  const delivered = event === 'delivered' ? '001' : '000'
  const line =
    `id:${messageId} sub:001 dlvrd:${delivered} submit date:${stamp(at)} done date:${stamp(new Date())} ` +
    `stat:${stat} err:${err} text:${text.slice(0, 20).replace(/[^\x20-\x7e]/g, ' ')}`
  return {
    esm_class: 0x04,
    source_addr_ton: 1,
    source_addr_npi: 1,
    source_addr: to,
    destination_addr: from,
    data_coding: 0,
    short_message: line,
    receipted_message_id: messageId,
    message_state: state,
  }
}
