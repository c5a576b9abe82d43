import { byteaText } from '#db/call.ts'
import { sql } from '#db/client.ts'
import { signAll } from '#lib/core/secret.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { readAfter } from './chunks.ts'
import type { CsvRecord } from './csv/read-csv.ts'
import { judgeRow } from './judge-row.ts'
import { type Claimed, leaseSeconds } from './lease.ts'
import type { SliceEnd } from './slice.ts'
import { textOf } from './text-of.ts'
import { unsubscription } from './unsubscribe-link.ts'

const cellShown = 100
const rowsPerDelete = 20_000

/** Goes on through a campaign's file until the signal aborts: who is sent to, who is not and why, and what it costs. */
export async function prepareSlice(campaign: Claimed, signal: AbortSignal): Promise<SliceEnd> {
  const gateway = await findCampaignGateway(campaign.merchantId, campaign.gatewayId)
  if (!gateway) return giveUp(campaign)
  let line = campaign.preparedLine
  if (line === 0) await forgetLastTime(campaign.id)
  while (!signal.aborted) {
    const records = await readAfter(campaign.id, line)
    const last = records.at(-1)
    if (!last) return finish(campaign)
    const { ready, rejects } = await judge(campaign, gateway, records)
    const [row] = await sql()<{ prepared: boolean }[]>`
      select prepare_campaign_rows(${campaign.id}, ${campaign.fence}, ${line}, ${last.line},
        make_interval(secs => ${leaseSeconds}), ${JSON.stringify(ready)}::text::jsonb,
        ${JSON.stringify(rejects)}::text::jsonb) as prepared`
    if (!row?.prepared) return { kind: 'lost' }
    line = last.line
    await new Promise(setImmediate)
  }
  return { kind: 'more' }
}

async function judge(campaign: Claimed, gateway: ConfiguredGateway, records: readonly CsvRecord[]) {
  const mapping = campaign.mapping ?? { recipient: 0, tags: {} }
  const text = textOf(campaign)
  const leave = unsubscription(gateway)
  const ready: object[] = []
  const rejects: object[] = []
  // At once: e-mail is rendered in threads.
  const judged = await Promise.all(records.map(({ cells }) => judgeRow(gateway, text, mapping, cells, leave)))
  for (const [index, row] of judged.entries()) {
    const { line = 0, cells = [] } = records[index] ?? {}
    const cell = (cells[mapping.recipient] ?? '').slice(0, cellShown)
    if (row.kind === 'rejected') {
      rejects.push({ line, reason: row.reason, value: cell })
      continue
    }
    const { address, country } = row.recipient
    const hashes = signAll('address', address).map(({ digest }) => byteaText(digest))
    ready.push({ line, recipient: address, hashes, country, segments: row.segments, cell })
  }
  return { ready, rejects }
}

/** What an earlier preparation found. */
async function forgetLastTime(campaignId: string): Promise<void> {
  for (const table of ['campaign_recipients', 'campaign_rejects']) {
    for (let deleted = rowsPerDelete; deleted === rowsPerDelete; ) {
      const rows = await sql()`
        delete from ${sql()(table)} where campaign_id = ${campaignId} and line in (
          select line from ${sql()(table)} where campaign_id = ${campaignId} order by line limit ${rowsPerDelete})`
      deleted = rows.count
    }
  }
}

async function finish({ id, fence }: Claimed): Promise<SliceEnd> {
  await sql()`
    update campaigns c set status = 'ready', lease_until = null, updated_at = now(), estimate = coalesce((
      select jsonb_agg(g order by g.country, g.segments) from (
        select country, segments, count(*)::int as recipients from campaign_recipients
        where campaign_id = ${id} group by 1, 2) g), '[]')
    where c.id = ${id} and c.fence = ${fence} and c.status = 'preparing'`
  return { kind: 'ended' }
}

/** The gateway cannot send any more: somebody has to look at it before the file is looked at again. */
async function giveUp({ id, fence }: Claimed): Promise<SliceEnd> {
  await sql()`
    update campaigns set status = 'draft', pause_reason = 'gateway', lease_until = null, updated_at = now()
    where id = ${id} and fence = ${fence} and status = 'preparing'`
  return { kind: 'ended' }
}
