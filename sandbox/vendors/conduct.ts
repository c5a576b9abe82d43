import { setTimeout as pause } from 'node:timers/promises'
import { isWreck } from '../fates.ts'
import type { Incoming } from '../http/reply.ts'
import type { Outcome, Route } from '../http/server.ts'
import type { World } from '../world.ts'
import { carry, submissionFate, witness } from './carry.ts'
import type { HttpVendor, Intake, Submission, Verdict } from './vendor.ts'

const verdictOf = (submission: Submission): Verdict => {
  const { answer } = submissionFate(submission)
  return answer === 'unknown-recipient' || answer === 'no-balance' ? answer : 'accepted'
}

/** The fate that breaks the whole request, if a recipient in it has one. */
function wreckage(
  vendor: HttpVendor,
  submissions: Submission[],
): { outcome: Outcome; reason: string } | undefined {
  for (const submission of submissions) {
    const { answer, name } = submissionFate(submission)
    if (answer === 'failed' || answer === 'throttled')
      return { outcome: vendor.trouble(answer), reason: name }
    if (isWreck(answer)) return { outcome: { wreck: answer }, reason: name }
  }
}

async function settle(world: World, vendor: HttpVendor, intake: Intake): Promise<Outcome> {
  const { operation } = intake
  if ('reply' in intake) {
    if (!world.scenario.quiet())
      world.journal.record({
        vendor: vendor.name,
        operation,
        recipient: intake.recipient ?? null,
        vendorId: intake.vendorId ?? null,
        reference: null,
        outcome: intake.refused ? 'refused' : 'accepted',
        reason: intake.refused ? String(intake.reply.body).slice(0, 500) : null,
      })
    return intake.reply
  }
  const { submissions } = intake
  const wreck = wreckage(vendor, submissions)
  if (wreck) {
    for (const submission of submissions)
      witness(world, vendor.name, operation, submission, 'fault', wreck.reason)
    return wreck.outcome
  }
  const verdicts = submissions.map(verdictOf)
  for (const [index, submission] of submissions.entries()) {
    const verdict = verdicts[index]
    if (verdict === 'accepted') {
      witness(world, vendor.name, operation, submission, 'accepted')
      const early = carry(world, vendor.name, submission, submissionFate(submission))
      if (early) await early
    } else witness(world, vendor.name, operation, submission, 'refused', verdict)
  }
  return intake.answer(verdicts)
}

/** Mounts a vendor: today's fault first, then its own checks, then the recipient's fate. */
export function mountVendor(world: World, vendor: HttpVendor): Route {
  const fail = (trouble: 'down' | 'failed') => {
    if (!world.scenario.quiet())
      world.journal.record({
        vendor: vendor.name,
        operation: 'any',
        recipient: null,
        vendorId: null,
        reference: null,
        outcome: 'fault',
        reason: trouble,
      })
    return vendor.trouble(trouble)
  }
  return {
    tooLarge: () => ({ ...vendor.trouble('unreadable'), status: 413 }),
    async answer(incoming: Incoming) {
      const fault = world.scenario.faultOf(vendor.name)
      if (fault?.kind === 'down') return fail('down')
      if (fault?.kind === 'failing' && Math.random() * 100 < fault.percent) return fail('failed')
      if (fault?.kind === 'slow') await pause(fault.ms, undefined, { ref: false })
      return settle(world, vendor, await vendor.receive(incoming))
    },
  }
}
