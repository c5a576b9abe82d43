import { afterEach } from 'vitest'
import type { Report, SendContext } from '../../vendor.ts'
import { SipAccount } from '../account.ts'
import { type SipConfig, sipConfigSchema } from '../config.ts'
import { firstOf } from '../header-values.ts'
import type { SipRequest } from '../message.ts'
import { startTrunk, type TestTrunk } from './trunk.ts'

const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

const signal = new AbortController().signal
const numbers = '+622150860000-9999'
// Patience in fractions of a second is no setting of an account, but spares waiting.
const patience = { ringSeconds: 0.05, searchSeconds: 0.1, proveMs: 20, timeoutMs: 1000 }

export async function openTrunk(
  onRequest?: (request: SipRequest, trunk: TestTrunk) => void,
): Promise<TestTrunk> {
  const trunk = await startTrunk(onRequest)
  opened.push(() => trunk.close())
  return trunk
}

/** An account with short times; closed after the test. */
export function openAccount(trunks: { port: number }[], change: Partial<SipConfig> = {}) {
  const list = trunks.map(({ port }) => `127.0.0.1:${port}`).join()
  const config = { ...sipConfigSchema.parse({ trunks: list, numbers }), ...patience, ...change }
  const account = new SipAccount(config, { t1Ms: 40, t2Ms: 320 })
  opened.push(() => account.close())
  const reports: Report[] = []
  let serial = 0
  const place = (
    recipient = `+62812000${++serial}`,
    onReports: SendContext<unknown>['onReports'] = news => void reports.push(...news),
  ) =>
    account.place(
      { reference: 'delivery', recipient, text: '', codeLength: 4, validitySeconds: 300 },
      signal,
      onReports,
    )
  return { account, place, reports }
}

export const header = (request: SipRequest, name: string) => firstOf(request.headers, name) ?? ''
export const callerOf = (request: SipRequest) => /sip:\+(\d+)@/.exec(header(request, 'from'))?.[1]
/** Rings until it is cancelled. */
export const ring = (request: SipRequest, trunk: TestTrunk) => {
  if (request.method === 'INVITE') trunk.answer(request, '180 Ringing')
  if (request.method === 'CANCEL') cancelled(request, trunk)
}
/** Ends the INVITE that a CANCEL is for. */
export const cancelled = (request: SipRequest, trunk: TestTrunk) => {
  trunk.answer(request, '200 OK')
  const invite = trunk.heard.find(({ method, branch }) => method === 'INVITE' && branch === request.branch)
  if (invite) trunk.answer(invite, '487 Request Terminated')
}
