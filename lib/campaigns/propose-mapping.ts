import type { Channel } from '#lib/vendors/vendor.ts'
import type { TextTag } from './find-tags.ts'

export interface MappingProposal {
  recipient: number | null
  tags: Record<string, number>
}

const phoneNames =
  /^(phone|phonenumber|mobile|mobilenumber|mobilephone|msisdn|number|recipient|to|tel|telp|telepon|telephone|handphone|hp|nohp|nomorhp|nomor|notelp|notelepon|nomortelepon|nomorponsel|ponsel|wa|whatsapp|nowa|nomorwa|cell|cellphone)$/
const emailNames = /^(e?mail|mailaddress|emailaddress|alamatemail|surel|recipient|to)$/

/** Which column is meant for what, by the names in the header; numbered parameters take the columns left in order. */
export function proposeMapping(
  columns: readonly string[],
  tags: readonly TextTag[],
  channel: Channel,
): MappingProposal {
  const names = columns.map(simplify)
  const pattern = channel === 'EMAIL' ? emailNames : phoneNames
  const found = names.findIndex(name => pattern.test(name))
  const recipient = found < 0 ? null : found
  const chosen: Record<string, number> = {}
  for (const { tag } of tags) {
    const index = names.findIndex(
      name => name === simplify(tag) || name === simplify(tag.replace('parameter', 'param')),
    )
    if (index >= 0) chosen[tag] = index
  }
  const taken = new Set([recipient, ...Object.values(chosen)])
  const rest = columns.map((_, index) => index).filter(index => !taken.has(index))
  for (const { tag, required } of tags.toSorted((a, b) => numberOf(a.tag) - numberOf(b.tag))) {
    const next = required && chosen[tag] === undefined ? rest.shift() : undefined
    if (next !== undefined) chosen[tag] = next
  }
  return { recipient, tags: chosen }
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function numberOf(tag: string): number {
  return Number(/\d+$/.exec(tag)?.[0] ?? 0)
}
