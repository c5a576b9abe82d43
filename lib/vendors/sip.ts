import { conceal } from './call-vendor.ts'
import { SipAccount } from './sip/account.ts'
import { type SipConfig, sipConfigFields, sipConfigSchema } from './sip/config.ts'
import type { Vendor } from './vendor.ts'

/**
 * Missed calls over SIP trunks (RFC 3261) from numbers of our own: the tail of the one that calls is the code. What
 * becomes of a call is known on the same socket, so a process that dies in the middle of it leaves it SENT.
 */
export const sip: Vendor<SipConfig> = {
  id: 'sip',
  name: 'SIP',
  products: [{ id: 'sip.misscall', name: 'MISSCALL', channel: 'MISSCALL', codeOwner: 'vendor' }],
  configSchema: sipConfigSchema,
  configFields: sipConfigFields,
  async send(message, { accountId, config, signal, onReports }) {
    const account = accountOf(accountId ?? config.trunks, config)
    const outcome = await account.place(message, signal, onReports)
    return conceal(outcome, message, [config.password, config.user])
  },
  async close() {
    const open = [...accounts.values()]
    accounts.clear()
    await Promise.all(open.map(({ account }) => account.close()))
  },
}

const accounts = new Map<string, { settings: string; account: SipAccount }>()

/** By the stored account, not by its servers: nobody's settings may end somebody else's calls. */
function accountOf(key: string, config: SipConfig): SipAccount {
  const settings = JSON.stringify(config)
  const known = accounts.get(key)
  if (known?.settings === settings) return known.account
  known?.account.retire()
  const account = new SipAccount(config)
  accounts.set(key, { settings, account })
  return account
}
