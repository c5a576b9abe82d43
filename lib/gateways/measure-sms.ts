// GSM 03.38: the basic table, and the characters that take two places.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

export interface SmsSize {
  encoding: 'GSM-7' | 'UCS-2'
  /** Places used: an extended GSM character takes two, a UCS-2 emoji two. */
  length: number
  /** Places in the segments that are begun. */
  room: number
  segments: number
  /** The first character that GSM-7 cannot carry. */
  culprit?: string
  /** The characters of GSM-7 that take two places, each once. */
  twice: string[]
}

/** How a text is cut into SMS: one alien character turns all of it into UCS-2. */
export function measureSms(text: string): SmsSize {
  const twice = new Set<string>()
  let length = 0
  for (const character of text) {
    if (basic.has(character)) length++
    else if (extended.has(character)) {
      length += 2
      twice.add(character)
    } else return { encoding: 'UCS-2', ...cut(text.length, 70, 67), culprit: character, twice: [] }
  }
  return { encoding: 'GSM-7', ...cut(length, 160, 153), twice: [...twice] }
}

function cut(length: number, alone: number, joined: number) {
  const segments = length <= alone ? Math.min(length, 1) : Math.ceil(length / joined)
  return { length, segments, room: segments <= 1 ? alone : segments * joined }
}
