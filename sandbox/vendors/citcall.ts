import { accounts } from '../accounts.ts'
import { addressKey, isNumber } from '../address.ts'
import { asText, isWebUrl, readJson } from '../http/body.ts'
import { type Incoming, json } from '../http/reply.ts'
import type { World } from '../world.ts'
import { callReport, textReport } from './citcall-reports.ts'
import { createCitcallTokens } from './citcall-tokens.ts'
import { measureText } from './sms-text.ts'
import {
  blankArrival,
  type HttpVendor,
  type Intake,
  refused,
  retryAfter,
  type Submission,
  type Verdict,
} from './vendor.ts'

const account = accounts.citcall
const callerPrefixes = ['62215086', '62215087', '62215088', '62215089', '62215090']
const basic = `Basic ${Buffer.from(`${account.userId}:${account.apiKey}`).toString('base64')}`
const looksLikeOtp = (text: string) => /\b\d{4,8}\b/.test(text) && /otp|kode|code|token|verif/i.test(text)

let serial = 0
const transactionId = () => `${Date.now()}${String(serial++ % 100_000).padStart(5, '0')}`

// Citcall answers HTTP 200 and says in `rc` what happened.
const rc = (code: number, info: string) => json(200, { rc: code, info })

function wrongCredentials(header: string | undefined) {
  if (header === `Apikey ${account.apiKey}` || header === basic) return undefined
  if (!header?.startsWith('Basic ')) return rc(98, 'authentication failed')
  const [userId] = Buffer.from(header.slice(6), 'base64').toString().split(':')
  return userId === account.userId ? rc(76, 'wrong password') : rc(77, 'userid not found')
}

/** Citcall v3: missed call (`motp`), `sms`, `smsotp`, `verify` (protocols 4.1: sample-php v3.4.4). */
export function createCitcall(world: World): HttpVendor {
  const tokens = createCitcallTokens()

  const answer =
    (accepted: () => object) =>
    ([verdict]: Verdict[]) => {
      if (verdict === 'unknown-recipient') return rc(6, 'unknown error: invalid number')
      if (verdict === 'no-balance') return rc(14, 'insufficient balance')
      return json(200, accepted())
    }

  const submission = (
    body: Record<string, unknown>,
    to: string,
    vendorId: string,
    arrival: Submission['arrival'],
    report: typeof callReport | typeof textReport,
  ): Submission => ({
    to,
    vendorId,
    reference: null,
    arrival,
    async notify(event) {
      const url = asText(body.callback_url) ?? world.webhooks.get('citcall')
      const content = report(event, { trxid: vendorId, msisdn: to, caller: arrival.caller })
      if (!url || !content) return
      await world.reports.send({
        url,
        body: JSON.stringify(content),
        headers: { 'content-type': 'application/json' },
      })
    },
  })

  const motp = (body: Record<string, unknown>, msisdn: string): Intake => {
    const retry = Number(body.retry ?? body.gateway ?? Number.NaN)
    const prefix = callerPrefixes[retry]
    if (Number.isNaN(retry)) return refused('motp', rc(88, 'missing parameter: retry'), msisdn)
    if (!prefix) return refused('motp', rc(6, 'unknown error: invalid retry'), msisdn)
    const trxid = transactionId()
    const caller = prefix + world.scenario.nextCallerTail()
    tokens.keep(trxid, msisdn, caller.slice(-4), body)
    const arrival = { ...blankArrival, channel: 'MISSCALL' as const, from: caller, caller }
    return {
      operation: 'motp',
      submissions: [submission(body, msisdn, trxid, arrival, callReport)],
      answer: answer(() => ({ rc: 0, trxid, msisdn, token: caller, gateway: retry })),
    }
  }

  const sms = (operation: 'sms' | 'smsotp', body: Record<string, unknown>, msisdn: string): Intake => {
    const refuse = (code: number, info: string) => refused(operation, rc(code, info), msisdn)
    const senderid = asText(body.senderid)
    const text = asText(body.text)
    const token = asText(body.token)
    if (!senderid || !text) return refuse(88, `missing parameter: ${senderid ? 'text' : 'senderid'}`)
    if (operation === 'sms' && looksLikeOtp(text))
      return refuse(6, 'text not allowed use this method, use smsotp instead')
    if (operation === 'smsotp' && !token) return refuse(88, 'missing parameter: token')
    if (operation === 'smsotp' && !/^\d{4,}$/.test(token ?? ''))
      return refuse(6, 'unknown error: invalid token')
    const trxid = transactionId()
    if (token) tokens.keep(trxid, msisdn, token, body)
    const arrival = { ...blankArrival, channel: 'SMS' as const, from: senderid, text }
    const { parts } = measureText(text)
    return {
      operation,
      submissions: [submission(body, msisdn, trxid, arrival, textReport)],
      answer: answer(() => ({
        rc: 0,
        info: 'success',
        sms_count: parts,
        senderid,
        msisdn,
        text,
        trxid,
        currency: 'IDR',
        price: String(250 * parts),
        ...(operation === 'smsotp' && { token }),
      })),
    }
  }

  return {
    name: 'citcall',
    path: account.path,
    receive({ method, path, headers, body: bytes }: Incoming) {
      const operation = path.slice(1)
      const unauthorised = wrongCredentials(headers.authorization)
      if (unauthorised) return refused(operation, unauthorised)
      if (method !== 'POST') return refused(operation, rc(99, 'wrong method'))
      const body = readJson(bytes)
      const msisdn = asText(body?.msisdn)
      if (!body) return refused(operation, rc(6, 'unknown error: invalid JSON'))
      if (!msisdn) return refused(operation, rc(88, 'missing parameter: msisdn'))
      if (!isNumber(msisdn)) return refused(operation, rc(6, 'unknown error: invalid number'), msisdn)
      if (body.callback_url !== undefined && !isWebUrl(body.callback_url))
        return refused(operation, rc(95, 'invalid callback URL'), addressKey(msisdn))
      if (operation === 'motp') return motp(body, msisdn)
      if (operation === 'sms' || operation === 'smsotp') return sms(operation, body, msisdn)
      if (operation === 'verify') return tokens.verify(body, msisdn, transactionId())
      return refused(operation, rc(99, 'wrong method'))
    },
    trouble(trouble) {
      if (trouble === 'throttled') return json(429, { rc: 34, info: 'too many requests' }, retryAfter)
      if (trouble === 'down') return json(503, { rc: 66, info: 'maintenance' })
      if (trouble === 'unreadable') return rc(6, 'unknown error')
      return json(500, { rc: 34, info: 'service temporarily unavailable' })
    },
  }
}
