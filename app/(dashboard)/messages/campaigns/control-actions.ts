'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { ActionResult } from '#components/form/action-result.ts'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import {
  type Controlled,
  cancelCampaign,
  deleteCampaign,
  pauseCampaign,
  resumeCampaign,
} from '#lib/campaigns/control-campaign.ts'
import { refusal } from './refusal.ts'

export async function pause(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  return told(await pauseCampaign(actor, z.uuid().parse(id)))
}

export async function resume(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  return told(await resumeCampaign(actor, z.uuid().parse(id)))
}

export async function cancel(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  return told(await cancelCampaign(actor, z.uuid().parse(id)))
}

export async function remove(id: unknown): Promise<ActionResult> {
  const { actor } = await allow()
  return told(await deleteCampaign(actor, z.uuid().parse(id)))
}

function allow() {
  return requireMerchant('campaigns.change', '/messages')
}

function told(outcome: Controlled): ActionResult {
  if (outcome.kind === 'refused') return refusal(outcome.reason)
  revalidatePath('/messages', 'layout')
  return { kind: 'done', data: undefined }
}
