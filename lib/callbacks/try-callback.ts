import { Buffer } from 'node:buffer'
import type { KeyObject } from 'node:crypto'
import { type SafeAnswer, safeFetch } from '#lib/core/safe-fetch.ts'
import type { Acknowledgement } from './acknowledge.ts'
import { buildBody } from './body.ts'
import type { CallbackFacts } from './facts.ts'
import { waitAfter } from './schedule.ts'
import { openSecret } from './secret.ts'
import { signatureHeaders, signingKey } from './sign.ts'

const keptBytes = 4096
const keptHeaders = 40

/** Makes one try to tell a merchant its news; never throws, and says what became of it. */
export async function tryCallback(facts: CallbackFacts): Promise<Acknowledgement> {
  const at = new Date()
  const { text, secrets } = buildBody(facts)
  const answer = text === undefined ? forgotten : await post(facts, text, at)
  return judge(facts, at, answer, secrets)
}

type Failure = Extract<SafeAnswer, { kind: 'failed' }>
type Answer = Exclude<SafeAnswer, Failure> | (Omit<Failure, 'reason'> & { reason: string })

const forgotten: Answer = { kind: 'failed', reason: 'forgotten', latencyMs: 0 }

async function post(facts: CallbackFacts, body: string, at: Date): Promise<Answer> {
  let headers: Record<string, string>
  try {
    headers = signatureHeaders(facts.id, at, body, keysOf(facts))
  } catch {
    return { kind: 'failed', reason: 'secret', latencyMs: 0 }
  }
  return safeFetch(facts.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Sandi-Callback/1', ...headers },
    body,
  })
}

const knownKeys = new Map<string, KeyObject>()

function keysOf({ endpoint_id: id, secret_sealed, previous_secret_sealed }: CallbackFacts): KeyObject[] {
  return [secret_sealed, previous_secret_sealed].flatMap(sealed => {
    if (sealed === null) return []
    const known = knownKeys.get(sealed) ?? signingKey(openSecret(sealed, id))
    if (knownKeys.size > 10_000) knownKeys.clear()
    knownKeys.set(sealed, known)
    return [known]
  })
}

function judge(facts: CallbackFacts, at: Date, answer: Answer, secrets: string[]): Acknowledgement {
  const tries = facts.tries + 1
  const base = {
    id: facts.id,
    attempt: facts.attempts,
    tries,
    url: facts.url,
    at,
    latency_ms: answer.latencyMs,
    ...(answer.kind === 'failed' ? { error: answer.reason } : keep(answer, secrets)),
  }
  const status = answer.kind === 'answer' ? answer.status : 0
  if (status >= 200 && status < 300) return { ...base, outcome: 'delivered', state: 'delivered', gone: false }
  // It is sent again if its endpoint comes back and somebody replays it.
  if (status === 410) return { ...base, outcome: 'failed', state: 'held', gone: true }
  const retryAfter = answer.kind === 'answer' ? answer.headers['retry-after'] : undefined
  const wait =
    answer.kind === 'failed' && answer.reason === 'forgotten' ? undefined : waitAfter(tries, retryAfter)
  if (wait === undefined) return { ...base, outcome: 'failed', state: 'failed', gone: false }
  return { ...base, outcome: 'failed', state: 'pending', wait_seconds: wait, gone: false }
}

/** What is kept of an answer: its head and its first 4 kB, without what it repeats of ours. */
function keep({ status, headers, body }: Extract<Answer, { kind: 'answer' }>, secrets: string[]) {
  const clean = (text: string) =>
    secrets
      .reduce((cleaned, secret) => cleaned.replaceAll(secret, 'X'.repeat(secret.length)), text)
      .replaceAll('\0', '\uFFFD')
  const entries = Object.entries(headers).slice(0, keptHeaders)
  return {
    answer_status: status,
    answer_headers: Object.fromEntries(entries.map(([name, value]) => [name, clean(value).slice(0, 1024)])),
    answer_body: Buffer.from(clean(body.toString('utf8')))
      .subarray(0, keptBytes)
      .toString('utf8'),
  }
}
