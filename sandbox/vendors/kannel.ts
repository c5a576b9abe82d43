import { randomUUID } from 'node:crypto'
import { accounts } from '../accounts.ts'
import { isNumber } from '../address.ts'
import type { ReportEvent } from '../fates.ts'
import { type Incoming, type Reply, text } from '../http/reply.ts'
import type { World } from '../world.ts'
import { blankArrival, type HttpVendor, refused, type Submission } from './vendor.ts'

const account = accounts.kannel
const gsm = 0
const ucs2 = 2

/** Kannel’s DLR events: bits of dlr-mask, written for %d. */
const bits: Record<ReportEvent, number> = {
  sent: 8,
  held: 8,
  delivered: 1,
  undelivered: 2,
  rejected: 16,
  busy: 2,
  'no-answer': 2,
}

const rejected = (words: string): Reply => text(400, words)
const wholeNumber = (query: URLSearchParams, name: string, fallback: number) =>
  query.has(name) ? Number(query.get(name)) : fallback

/** What smsbox says to a request it does not take, word for word (kannel: gw/smsbox.c). */
function complaint(query: URLSearchParams): Reply | undefined {
  const to = query.get('to')
  const mask = wholeNumber(query, 'dlr-mask', 0)
  const coding = wholeNumber(query, 'coding', gsm)
  if (to === null) return rejected('Missing receiver number, rejected')
  if (to === '') return rejected('Empty receiver number not allowed, rejected')
  if (!isNumber(to)) return rejected('Number(s) has/have been denied by white- and/or black-lists.')
  if (![gsm, 1, ucs2].includes(coding)) return rejected('Coding field misformed, rejected')
  if (!(mask >= 0 && mask <= 63)) return rejected('DLR-Mask field misformed, rejected')
  if (!(wholeNumber(query, 'validity', 1) >= 1)) return rejected('Validity field misformed, rejected')
}

/** Kannel in front of an SMSC: sendsms over GET, plain text answers, dlr-url called back (protocols 4.14). */
export function createKannel(world: World): HttpVendor {
  const notify = async (event: ReportEvent, query: URLSearchParams, id: string) => {
    const bit = bits[event]
    const pattern = query.get('dlr-url')
    if (!pattern || (wholeNumber(query, 'dlr-mask', 0) & bit) === 0) return
    const values: Record<string, string> = {
      d: String(bit),
      I: id,
      p: query.get('to') ?? '',
      P: query.get('from') ?? '',
      t: new Date().toISOString().slice(0, 19).replace('T', ' '),
    }
    const url = pattern.replace(/%([a-zA-Z])/g, (_, name) => encodeURIComponent(values[name] ?? ''))
    await world.reports.send({ method: 'GET', url, headers: { 'user-agent': 'Kannel/1.4.5' } })
  }

  return {
    name: 'kannel',
    path: account.path,
    receive({ method, path, query: raw }: Incoming) {
      const query = new URLSearchParams(raw)
      const known = query.get('username') === account.username && query.get('password') === account.password
      if (path !== '/cgi-bin/sendsms') return refused('sendsms', text(404, 'Unknown request.'))
      if (!known || method !== 'GET') return refused('sendsms', text(403, 'Authorization failed for sendsms'))
      const to = query.get('to') ?? ''
      const complained = complaint(query)
      if (complained) return refused('sendsms', complained, to)

      const id = randomUUID()
      const submission: Submission = {
        to,
        arrival: { ...blankArrival, channel: 'SMS', from: query.get('from'), text: shown(query) },
        vendorId: id,
        reference: /[?&]reference=([^&]+)/.exec(query.get('dlr-url') ?? '')?.[1] ?? null,
        notify: event => notify(event, query, id),
      }
      return {
        operation: 'sendsms',
        submissions: [submission],
        answer([verdict]) {
          if (verdict === 'unknown-recipient')
            return rejected('Number(s) has/have been denied by white- and/or black-lists.')
          // Kannel knows no balance; an SMSC that has stopped taking messages leaves it without a route.
          if (verdict === 'no-balance') return text(403, 'Not routable. Do not try again.')
          return text(202, '0: Accepted for delivery')
        },
      }
    },
    trouble(trouble) {
      if (trouble === 'unreadable') return rejected('Bad request')
      return text(503, 'Temporal failure, try again later.')
    },
  }
}

/** The text as a handset shows it: what GSM 03.38 does not have becomes a question mark with coding 0. */
function shown(query: URLSearchParams): string {
  const words = query.get('text') ?? ''
  if (wholeNumber(query, 'coding', gsm) === ucs2) return words
  return words.replace(/[^\n\r\x20-\x7e£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€]/gu, '?')
}
