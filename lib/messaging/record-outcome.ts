import { byteaText, callBatch, isDatabaseUnavailable, isStatementFailure } from '#db/call.ts'
import { createBatch } from '#lib/core/batch.ts'
import type { StoredCode } from './create-delivery.ts'
import type { Attempt, Sending } from './deliver.ts'
import { inTurn } from './message-turn.ts'
import type { DeliveryStatus } from './status.ts'

/** A code that only the vendor's answer told: the tail of a caller number. */
interface LearnedCode {
  otpId: string
  code: StoredCode
  callerPrefix: string
  /** Wrong codes that it bears, if fewer than the gateway allows. */
  attemptsMax?: number
}
export interface Outcome extends Sending {
  deliveryId: string
  learned?: LearnedCode
}
interface Recorded {
  delivery_id: string
  status: DeliveryStatus
}

async function run(outcomes: Outcome[]): Promise<DeliveryStatus[]> {
  const recorded = await callBatch<Recorded>('record_outcomes', toBatch(outcomes))
  const byId = new Map(recorded.map(row => [row.delivery_id, row.status]))
  // A delivery that is not told of is SENT.
  return outcomes.map(outcome => byId.get(outcome.deliveryId) ?? 'SENT')
}

const runInTurn = (outcomes: Outcome[]) => inTurn(() => run(outcomes))
/** Statements of messages are short, and one at a time: those of codes wait for them. */
const small = { rowsMax: 64, crowd: Number.POSITIVE_INFINITY }
const keys = { keyOf: (outcome: Outcome) => outcome.deliveryId, splitsOn: isStatementFailure }
const record = {
  code: createBatch({ ...keys, run }),
  message: createBatch({ ...keys, ...small, run: runInTurn }),
}

/**
 * Records what became of a delivery: SENT and charged, ERROR and released, or left PROCESSING because nobody
 * knows. Repeating it changes nothing, so a lost database connection is retried for about two seconds.
 */
export async function recordOutcome(
  outcome: Outcome,
  lane: keyof typeof record = 'code',
): Promise<DeliveryStatus> {
  for (let tries = 0; ; tries++) {
    try {
      return await record[lane](outcome)
    } catch (error) {
      if (!isDatabaseUnavailable(error) || tries === 4) throw error
      await new Promise(done => setTimeout(done, 100 * 2 ** tries))
    }
  }
}

function toBatch(sendings: readonly Outcome[]): object {
  const outcomes = sendings.map(toRow)
  return {
    outcomes,
    unsent: outcomes.filter(row => row.status !== 'SENT'),
    attempts: sendings.flatMap(({ deliveryId, others }) =>
      others.map(attempt => ({ delivery_id: deliveryId, ...callColumns(attempt) })),
    ),
    learned: sendings.flatMap(({ deliveryId, learned }) =>
      learned ? [{ delivery_id: deliveryId, ...codeColumns(learned) }] : [],
    ),
  }
}

function toRow(sending: Outcome) {
  const { kind } = sending.outcome
  return {
    delivery_id: sending.deliveryId,
    status: kind === 'accepted' ? 'SENT' : kind === 'ambiguous' ? 'PROCESSING' : 'ERROR',
    credential_id: sending.route.credentialId,
    caller_prefix: sending.learned?.callerPrefix,
    ...callColumns(sending),
  }
}

function callColumns({ route, outcome, at }: Attempt) {
  return {
    product_id: route.product.id,
    outcome: outcome.kind,
    at,
    ...(outcome.kind === 'accepted'
      ? { vendor_message_id: outcome.vendorMessageId }
      : { reason: outcome.reason }),
  }
}

function codeColumns({ otpId, code, attemptsMax }: LearnedCode) {
  return {
    otp_id: otpId,
    code_hash: code.hash && byteaText(code.hash),
    code_key_id: code.keyId,
    attempts_max: attemptsMax,
    told_sealed: code.toldSealed,
  }
}
