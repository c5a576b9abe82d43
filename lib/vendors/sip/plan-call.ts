import type { SipConfig } from './config.ts'
import type { CallPlan } from './requests.ts'

/** The addresses of a call as an account's trunk wants them; `caller` has no plus, `recipient` has one. */
export function planCall(config: SipConfig, host: string, caller: string, recipient: string): CallPlan {
  const domain = bracket(config.domain || host)
  const plus = config.plus ? '+' : ''
  return {
    target: `sip:${plus}${recipient.slice(1)}@${domain}`,
    caller: `sip:${plus}${caller}@${domain}`,
    callerHeader: config.callerHeader,
    account: `sip:${encodeURIComponent(config.user || 'anonymous')}@${domain}`,
  }
}

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host)
