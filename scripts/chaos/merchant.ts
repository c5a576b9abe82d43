import { codeIn } from '../../e2e/support/phone.ts'
import type { Demo } from '../demo/seed.ts'

// Fates of the sandbox: ordinary, undelivered, rejected, early report, twice reported, and a first vendor that fails.
const fates = ['0001', '0001', '0001', '9002', '9003', '9006', '9007', '9008']
const prefixes = ['811', '812', '813', '821', '822', '852', '853', '857']
const patienceMs = 10_000

/** A merchant's server that sends codes, gives up on a lost connection, and remembers what it was told. */
export function createMerchant({ url, sandboxUrl, merchantKey, gateways }: Demo) {
  const sent = new Set<string>()
  const verified = new Set<string>()
  const answers = new Map<string, number>()
  let requests = 0

  async function post(path: string, body: object) {
    const response = await fetch(`${url}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${merchantKey}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    })
    return { status: response.status, body: (await response.json()) as { data?: { id: string } } }
  }

  /** Sends one code to a number that had none before, and sometimes verifies it. */
  async function sendOne(): Promise<void> {
    const count = requests++
    const prefix = prefixes[Math.floor(count / 10_000) % prefixes.length]
    const phone = `+62${prefix}${String(count % 10_000).padStart(4, '0')}${fates[count % fates.length]}`
    let outcome: string
    try {
      const { status, body } = await post('otp/request', { phone, gateway_key: gateways.SMS })
      outcome = String(status)
      if (status === 200 && body.data) {
        sent.add(body.data.id)
        if (count % 3 === 0) await verifyOne(body.data.id, phone)
      }
    } catch {
      outcome = 'lost'
    }
    answers.set(outcome, (answers.get(outcome) ?? 0) + 1)
  }

  async function verifyOne(id: string, phone: string): Promise<void> {
    const response = await fetch(`${sandboxUrl}/_phones/${encodeURIComponent(phone)}`)
    const { messages } = (await response.json()) as { messages: Parameters<typeof codeIn>[0][] }
    if (!messages[0]) return
    const answer = await post('otp/verify', { otp_id: id, otp: codeIn(messages[0]) }).catch(() => undefined)
    if (answer?.status === 200) verified.add(id)
  }

  return { sendOne, sent, verified, answers, requests: () => requests }
}
