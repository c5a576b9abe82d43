'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { TextAnswer } from '#components/gateways/template/answers.ts'
import { listSubjectChanges } from '#lib/audit/list-subject-changes.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { findText } from '#lib/gateways/find-text.ts'
import { getGateway } from '#lib/gateways/get-gateway.ts'
import { neededParams } from '#lib/gateways/needed-params.ts'
import { previewText } from '#lib/gateways/preview-text.ts'
import { restoreText } from '#lib/gateways/restore-text.ts'
import type { GatewayText } from '#lib/gateways/save-text.ts'
import type { UpdateOutcome } from '#lib/gateways/update-gateway.ts'
import { updateText } from '#lib/gateways/update-text.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { readParams } from '../../read-params.ts'
import { sampleCode } from './sample-code.ts'

const textInput = z.strictObject({
  subject: z.string().max(10_000),
  message: z.string().max(250_000),
  escapeValues: z.boolean(),
})
const target = z.strictObject({ id: z.uuid(), seen: z.date() })
const versionOf = z.strictObject({ id: z.uuid(), version: z.int().min(1) })

/** What a draft becomes with sample data, or what is wrong with it; its HTML is shown by the preview's own document. */
export async function preview(id: unknown, draft: unknown, params: unknown) {
  const { merchant } = await requireMerchant('gateways.change', '/gateways')
  const gateway = await orNotFound(getGateway(merchant.id, z.uuid().parse(id)))
  const json = z.string().max(1_100_000).parse(params)
  const reading = readParams(json)
  if (reading.kind === 'params-invalid') return reading
  const outcome = await previewText(textInput.parse(draft), reading.data, sampleCode(gateway))
  if (outcome.kind !== 'rendered') return outcome
  const { html, text, subject } = outcome.email
  return {
    kind: 'rendered' as const,
    subject,
    text,
    htmlBytes: html === undefined ? undefined : Buffer.byteLength(html),
    notes: outcome.notes,
  }
}

/** Sample data with what a draft needs. */
export async function sample(id: unknown, draft: unknown): Promise<string> {
  const { merchant } = await requireMerchant('gateways.change', '/gateways')
  await orNotFound(getGateway(merchant.id, z.uuid().parse(id)))
  return neededParams(textInput.parse(draft))
}

/** `seen`: the `updatedAt` that the editor began from. */
export async function save(of: unknown, draft: unknown): Promise<TextAnswer> {
  const { actor } = await requireMerchant('gateways.change', '/gateways')
  const { id, seen } = target.parse(of)
  return answered(actor.merchantId, id, await orNotFound(updateText(actor, id, seen, textInput.parse(draft))))
}

export async function restore(of: unknown, version: unknown): Promise<TextAnswer> {
  const { actor } = await requireMerchant('gateways.change', '/gateways')
  const { id, seen } = target.parse(of)
  const number = z.int().min(1).parse(version)
  return answered(actor.merchantId, id, await orNotFound(restoreText(actor, id, seen, number)))
}

/** One version, to look at or to compare; undefined: there is none. */
export async function readVersion(of: unknown): Promise<(GatewayText & { message: string }) | undefined> {
  const { merchant } = await requireMerchant('gateways.change', '/gateways')
  const { id, version } = versionOf.parse(of)
  await orNotFound(getGateway(merchant.id, id))
  return findText(merchant.id, id, version)
}

async function answered(merchantId: string, id: string, outcome: UpdateOutcome): Promise<TextAnswer> {
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'stale') {
    const [stored, [last]] = await Promise.all([
      getGateway(merchantId, id),
      listSubjectChanges(merchantId, id, 1),
    ])
    const { subject, message, escapeValues, updatedAt } = stored
    const text = { subject: subject ?? '', message: message ?? '', escapeValues }
    return { kind: 'stale', by: last?.userName ?? null, at: last?.at ?? updatedAt, updatedAt, text }
  }
  revalidatePath('/gateways')
  return { kind: 'done', updatedAt: outcome.updatedAt }
}
