'use server'
import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import type { PreviewAnswer } from '#components/messages/shown-row.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { prepareCampaign } from '#lib/campaigns/prepare-campaign.ts'
import { previewRows } from '#lib/campaigns/preview-rows.ts'
import { startCampaign } from '#lib/campaigns/start-campaign.ts'
import { formatMoney } from '#lib/core/money.ts'
import { formats } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'
import { refusal } from './refusal.ts'
import { toRow } from './to-row.ts'

const allow = () => requireMerchant('campaigns.change', '/messages')
const renew = () => revalidatePath('/messages', 'layout')

/** The first lines of the file as these columns fill them. */
export async function preview(id: unknown, mapping: unknown): Promise<PreviewAnswer> {
  const { merchant } = await allow()
  const [answer, language] = await Promise.all([
    previewRows(merchant.id, z.uuid().parse(id), mapping),
    getLocale(),
  ])
  if (answer.kind === 'gone') notFound()
  if (answer.kind === 'invalid') return answer
  return { kind: 'rows', rows: answer.rows.map(row => toRow(row, merchant.currency, formats[language])) }
}

/** Has every line checked with these columns. */
export async function prepare(id: unknown, mapping: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  const outcome = await prepareCampaign(actor, z.uuid().parse(id), mapping)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'refused') return refusal(outcome.reason)
  renew()
  return { kind: 'done', data: undefined }
}

/** Starts it, or plans its start. */
export async function start(id: unknown, input: unknown): Promise<ActionResult<{ scheduled: boolean }>> {
  const { actor } = await allow()
  const outcome = await startCampaign(actor, z.uuid().parse(id), input)
  if (outcome.kind === 'invalid') return { kind: 'refused', errors: outcome.errors }
  if (outcome.kind === 'refused' && outcome.reason === 'balance') {
    const { costMicros, availableMicros, currency } = outcome
    const write = async (micros: bigint) => formatMoney(micros, currency, formats[await getLocale()])
    const [cost, available] = await Promise.all([write(costMicros), write(availableMicros)])
    return { kind: 'refused', message: say('campaignBalance', { cost, available }) }
  }
  if (outcome.kind === 'refused') return refusal(outcome.reason)
  renew()
  return { kind: 'done', data: { scheduled: outcome.kind === 'scheduled' } }
}
