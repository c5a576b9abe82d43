import type { Actor } from '#lib/audit/record-change.ts'
import { listSuppressions } from '#lib/campaigns/list-suppressions.ts'
import { addSuppression } from '#lib/campaigns/suppressions.ts'
import { uploadCampaign } from '#lib/campaigns/upload-campaign.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import { demoGateways } from '../../scripts/demo/gateways.ts'

/** A campaign whose columns are to be chosen, and somebody whom campaigns leave out. */
export async function makeCampaign(
  actor: Actor,
  canary: string,
): Promise<{ campaignId: string; suppressionHash: string }> {
  const text = demoGateways.find(({ name }) => name === 'Promotions by SMS')
  const gateway = await createGateway(actor, { ...text, name: `Promotions ${canary}` })
  if (gateway.kind !== 'created') throw new Error(JSON.stringify(gateway))
  const campaign = await uploadCampaign(
    actor,
    { name: `Campaign ${canary}`, gatewayId: gateway.id },
    {
      name: `${canary}.csv`,
      bytes: (async function* () {
        yield Buffer.from(`phone,name\n0812,${canary}\n`)
      })(),
    },
  )
  const added = await addSuppression(actor, { address: `left.${canary}@example.com` })
  const [suppressed] = (await listSuppressions(actor.merchantId, {})).items
  if (campaign.kind !== 'uploaded' || !suppressed) throw new Error(`${campaign.kind} ${added.kind}`)
  return { campaignId: campaign.id, suppressionHash: suppressed.recipientHash }
}
