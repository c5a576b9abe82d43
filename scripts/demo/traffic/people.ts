import { randomInt } from 'node:crypto'
import { parsePhone } from '#lib/core/phone.ts'
import { hashRecipient } from '#lib/messaging/recipient.ts'

export interface Person {
  kind: 'phone' | 'email'
  n: number
  recipient: string
  hash: string
  country: string | null
}

// Prefixes of mobile networks and the digits that follow.
const indonesia = [
  '811',
  '812',
  '813',
  '821',
  '822',
  '852',
  '853',
  '814',
  '815',
  '816',
  '855',
  '856',
  '857',
  '858',
]
  .concat([
    '817',
    '818',
    '819',
    '859',
    '877',
    '878',
    '831',
    '832',
    '838',
    '895',
    '896',
    '897',
    '898',
    '881',
    '888',
  ])
  .map(prefix => ({ prefix: `+62${prefix}`, digits: 8 }))
const abroad = [
  { prefix: '+659', digits: 7 },
  { prefix: '+6012', digits: 7 },
  { prefix: '+63917', digits: 7 },
  { prefix: '+6681', digits: 7 },
  { prefix: '+8490', digits: 7 },
  { prefix: '+9198', digits: 8 },
  { prefix: '+614', digits: 8 },
]
const names = [
  'ayu',
  'budi',
  'citra',
  'dewi',
  'eko',
  'fitri',
  'gilang',
  'hana',
  'indra',
  'joko',
  'kartika',
  'lestari',
]

/** `count` phone numbers and as many mailboxes, each with the digest that a search looks for. */
export function inventPeople(count: number, allowedCountries: string[]): Person[] {
  const phones = Array.from({ length: count }, (_, n) => inventPhone(n, allowedCountries))
  const mailboxes = Array.from({ length: count }, (_, n) => {
    const recipient = `${names[n % names.length]}.${n}@example.com`
    return { kind: 'email' as const, n, recipient, hash: hashRecipient(recipient), country: null }
  })
  return [...phones, ...mailboxes]
}

function inventPhone(n: number, allowedCountries: string[]): Person {
  for (;;) {
    const list = randomInt(100) < 92 ? indonesia : abroad
    const { prefix, digits } = list[randomInt(list.length)] ?? { prefix: '+62812', digits: 8 }
    const tail = String(randomInt(10 ** digits)).padStart(digits, '0')
    const phone = readPhone(prefix + tail)
    if (phone?.kind !== 'mobile' || !allowedCountries.includes(phone.country)) continue
    return {
      kind: 'phone',
      n,
      recipient: phone.e164,
      hash: hashRecipient(phone.e164),
      country: phone.country,
    }
  }
}

function readPhone(text: string) {
  try {
    return parsePhone(text, 'ID')
  } catch {
    return undefined
  }
}
