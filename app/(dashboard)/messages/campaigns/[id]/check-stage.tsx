import { getTranslations } from 'next-intl/server'
import { Alert } from '#components/ui/alert.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { estimateCampaign } from '#lib/campaigns/estimate-campaign.ts'
import { ratePerSecondMax } from '#lib/campaigns/schema.ts'
import { formatMoney } from '#lib/core/money.ts'
import { CheckFigures } from './check-figures.tsx'
import { CostSection } from './cost-section.tsx'
import { Rejects } from './rejects.tsx'
import type { Stage } from './stage.ts'
import { StartSection } from './start-section.tsx'

/** A campaign whose lines are checked: who gets it, what that costs, and when it goes. */
export async function CheckStage(stage: Stage) {
  const { merchant, campaign, may, locale } = stage
  const { id, recipients, timeZone, ratePerSecond } = campaign
  const [t, estimate] = await Promise.all([
    getTranslations('messages.check'),
    campaign.status === 'ready' ? estimateCampaign(merchant.id, campaign.id) : undefined,
  ])
  const mayChange = may('campaigns.change')
  const money = (micros: bigint) => formatMoney(micros, campaign.currency, locale)
  const change = mayChange && (
    <ButtonLink href={`/messages/campaigns/${id}?step=columns`}>{t('change')}</ButtonLink>
  )
  return (
    <>
      {campaign.status === 'draft' && <p className="border-t pt-5 text-ink-2">{t('draftViewer')}</p>}
      {campaign.status === 'ready' && <CheckFigures campaign={campaign} locale={locale} action={change} />}
      {estimate && (
        <div className="mb-6 space-y-3 empty:hidden">
          {estimate.recipients === 0 && (
            <Alert tone="warn" title={t('nobody')}>
              {t('nobodyText')}
            </Alert>
          )}
          {estimate.textChanged && (
            <Alert tone="warn" title={t('textChanged')} action={change}>
              {t('textChangedText')}
            </Alert>
          )}
          {!estimate.sufficient && (
            <Alert tone="warn" title={t('short')}>
              {t('shortText', {
                available: money(estimate.availableMicros),
                cost: money(estimate.costMicros),
              })}
            </Alert>
          )}
        </div>
      )}
      {estimate && estimate.recipients > 0 && (
        <>
          <CostSection estimate={estimate} sms={campaign.channel === 'SMS'} locale={locale} />
          {mayChange && !estimate.textChanged && (
            <StartSection
              campaign={{ id, recipients, timeZone, ratePerSecond, rateMax: ratePerSecondMax }}
              cost={money(estimate.costMicros)}
            />
          )}
        </>
      )}
      {campaign.status === 'ready' && <Rejects {...stage} />}
    </>
  )
}
