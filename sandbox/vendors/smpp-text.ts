import { BoundedMap } from '../bounded-map.ts'
import type { SmppMessage, SmppPdu } from './smpp-session.ts'

const textOf = (content: SmppMessage | undefined): string => {
  const message = content?.message ?? ''
  return typeof message === 'string' ? message : message.toString('latin1')
}

type Part = { key: string; total: number; number: number }

/** Which part of which long message: a concatenation header (3GPP 23.040 elements 00 and 08) or SAR options. */
function partOf(pdu: SmppPdu): Part | undefined {
  const route = `${pdu.source_addr}>${pdu.destination_addr}`
  for (const element of pdu.short_message?.udh ?? []) {
    const wide = element[0] === 0x08
    if (element[0] !== 0x00 && !wide) continue
    const reference = wide ? element.readUInt16BE(2) : element[2]
    const [total, number] = [element[wide ? 4 : 3], element[wide ? 5 : 4]]
    if (total && number) return { key: `${route}/${reference}/${total}`, total, number }
  }
  const { sar_msg_ref_num, sar_total_segments: total, sar_segment_seqnum: number } = pdu
  if (total && number) return { key: `${route}/${sar_msg_ref_num}/${total}`, total, number }
}

/** Puts long messages together; undefined until the last missing part is in (SMPP 3.4 §5.2). */
export function createAssembler() {
  const pending = new BoundedMap<string, Map<number, string>>(1000)

  return (pdu: SmppPdu): string | undefined => {
    const text = textOf(pdu.short_message) || textOf(pdu.message_payload)
    const part = partOf(pdu)
    if (!part || part.total === 1) return text
    const parts = pending.get(part.key) ?? new Map<number, string>()
    pending.set(part.key, parts.set(part.number, text))
    if (parts.size < part.total) return undefined
    pending.delete(part.key)
    return [...parts]
      .sort(([a], [b]) => a - b)
      .map(([, piece]) => piece)
      .join('')
  }
}
