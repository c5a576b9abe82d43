import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '#components/ui/button.tsx'
import type { Campaign } from '#lib/campaigns/find-campaign.ts'
import { CancelCampaign } from './cancel-campaign.tsx'
import { DeleteCampaign } from './delete-campaign.tsx'
import type { Stage } from './stage.ts'
import { SwitchCampaign } from './switch-campaign.tsx'

/** What can be done with a campaign in its state. */
export function CampaignActions({ campaign, may }: { campaign: Campaign; may: Stage['may'] }) {
  const t = useTranslations('messages.run')
  const { id, name, status, startedAt, erasedAt } = campaign
  const open = status === 'scheduled' || status === 'running' || status === 'paused'
  const unsent = status === 'draft' || status === 'preparing' || status === 'ready'
  return (
    <>
      {may('campaigns.change') && unsent && <DeleteCampaign id={id} name={name} />}
      {may('campaigns.change') && open && (
        <>
          <CancelCampaign id={id} name={name} />
          <SwitchCampaign id={id} paused={status === 'paused'} />
        </>
      )}
      {may('campaigns.export') && startedAt && !erasedAt && (
        <a href={`/messages/campaigns/${id}/results`} className={buttonStyle()}>
          <Download aria-hidden="true" />
          {t('results')}
        </a>
      )}
    </>
  )
}
