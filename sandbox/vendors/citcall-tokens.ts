import { BoundedMap } from '../bounded-map.ts'
import { asText } from '../http/body.ts'
import { json } from '../http/reply.ts'
import type { Intake } from './vendor.ts'

type Kept = { msisdn: string; token: string; expiresAt: number; triesLeft: number }

const validSecondsDefault = 300
const triesDefault = 5
const triesMax = 20

/** Citcall's memory of tokens for `verify`: `limit_try` answers within `valid_time` seconds (protocols 4.1). */
export function createCitcallTokens() {
  const kept = new BoundedMap<string, Kept>(20_000)

  return {
    keep(trxid: string, msisdn: string, token: string, body: Record<string, unknown>) {
      const seconds = Number(body.valid_time ?? validSecondsDefault) || validSecondsDefault
      const tries = Number(body.limit_try ?? triesDefault) || triesDefault
      kept.set(trxid, {
        msisdn,
        token,
        expiresAt: Date.now() + seconds * 1000,
        triesLeft: Math.min(tries, triesMax),
      })
    },
    verify(body: Record<string, unknown>, msisdn: string, trxid_verify: string): Intake {
      const trxid = asText(body.trxid)
      const token = asText(body.token)
      const refuse = (rc: number, info: string): Intake => ({
        operation: 'verify',
        reply: json(200, { rc, info }),
        refused: true,
        recipient: msisdn,
        vendorId: trxid,
      })
      if (!trxid || !token) return refuse(88, `missing parameter: ${trxid ? 'token' : 'trxid'}`)
      const entry = kept.get(trxid)
      if (!entry || entry.msisdn !== msisdn) return refuse(6, 'unknown error: invalid verify data')
      if (entry.triesLeft-- <= 0 || entry.expiresAt < Date.now() || entry.token !== token)
        return refuse(79, 'Invalid token')
      kept.delete(trxid)
      const valid = { rc: '00', info: 'valid', trxid, trxid_verify, msisdn, token: null, token_verify: token }
      return {
        operation: 'verify',
        reply: json(200, valid),
        refused: false,
        recipient: msisdn,
        vendorId: trxid,
      }
    },
  }
}
