import { log } from '#lib/core/log.ts'
import type { ConfiguredGateway } from '#lib/gateways/find-gateway.ts'
import { deliver, type Sending } from '#lib/messaging/deliver.ts'
import { enterLane } from '#lib/messaging/message-lane.ts'
import { recordOutcome } from '#lib/messaging/record-outcome.ts'
import { toVendorMessage } from '#lib/messaging/send-message.ts'
import { countOutcome } from '#lib/messaging/telemetry.ts'
import type { PlannedRow } from './accept-rows.ts'
import type { Claimed } from './lease.ts'
import { renderRow } from './render-row.ts'
import { textOf } from './text-of.ts'
import { unsubscription } from './unsubscribe-link.ts'

/** Undefined: nobody knows yet; a report or the sweeper will tell. */
export type RowEnd = 'sent' | 'failed' | undefined

/**
 * Sends an accepted recipient's message and records what became of it; never throws. `onAnswer` is called as soon as
 * the vendors are done with it: `failed` when none could be reached, or none answered.
 */
export async function sendRow(
  campaign: Claimed,
  gateway: ConfiguredGateway,
  row: PlannedRow,
  onAnswer: (failed: boolean) => void,
): Promise<RowEnd> {
  const startedAt = performance.now()
  const sending = await send(campaign, gateway, row).catch((error: unknown): undefined => {
    log().error({ err: error, delivery: row.deliveryId }, 'a recipient of a campaign was not sent to')
  })
  const kind = sending?.outcome.kind
  onAnswer(kind !== undefined && kind !== 'accepted' && kind !== 'refused')
  if (!sending) return undefined
  try {
    const status = await recordOutcome({ deliveryId: row.deliveryId, ...sending }, 'message')
    countOutcome(gateway.channel, status, (performance.now() - startedAt) / 1000)
    return status === 'PROCESSING' ? undefined : status === 'ERROR' ? 'failed' : 'sent'
  } catch (error) {
    // It stays PROCESSING; the sweeper ends it.
    log().error({ err: error, delivery: row.deliveryId }, 'a recipient of a campaign was not recorded')
    return undefined
  }
}

async function send(campaign: Claimed, gateway: ConfiguredGateway, row: PlannedRow): Promise<Sending> {
  const { deliveryId, recipient, routes } = row
  const leave = unsubscription(gateway, { address: recipient, deliveryId })
  const mapping = campaign.mapping ?? { recipient: 0, tags: {} }
  let rendered: Awaited<ReturnType<typeof renderRow>>
  try {
    rendered = await renderRow(textOf(campaign), mapping, row.cells, leave)
  } catch (error) {
    log().warn({ err: error, delivery: deliveryId }, 'the text of a campaign could not be filled')
    return {
      route: routes[0],
      outcome: { kind: 'refused', reason: 'the text could not be filled' },
      others: [],
    }
  }
  const message = {
    ...toVendorMessage(deliveryId, recipient, rendered),
    ...(leave && { unsubscribeUrl: leave.url }),
  }
  const leaveLane = await enterLane(routes[0].credentialId)
  try {
    return await deliver(message, routes, gateway)
  } finally {
    leaveLane()
  }
}
