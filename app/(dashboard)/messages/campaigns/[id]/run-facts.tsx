import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fact, Facts } from '#components/ui/facts.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Campaign } from '#lib/campaigns/find-campaign.ts'
import { numberFormat } from '#lib/core/formats.ts'

interface RunFactsProps {
  campaign: Campaign
  locale: string
  mayExport: boolean
}

const linkStyle = 'text-accent underline-offset-3 hover:underline'

/** How a campaign is sent, and where to look further. */
export function RunFacts({ campaign, locale, mayExport }: RunFactsProps) {
  const t = useTranslations('messages')
  const { id, gatewayId, gatewayName, channel, segments, ratePerSecond, quietFrom, quietUntil } = campaign
  const { timeZone, scheduledAt, startedAt, endedAt, invalid, duplicates, suppressed, erasedAt } = campaign
  const zone = { timeZone, locale, show: 'minute' as const }
  const count = (value: number) => numberFormat(locale).format(value)
  const leftOut = invalid + duplicates + suppressed
  return (
    <Section title={t('run.settings')} className="max-w-140">
      <Facts>
        <Fact label={t('run.gateway')}>
          <Link href={`/gateways/${gatewayId}`} className={linkStyle}>
            {gatewayName}
          </Link>
        </Fact>
        <Fact label={t('run.ratePerSecond')}>{t('run.rate', { rate: ratePerSecond })}</Fact>
        <Fact label={t('run.quietHours')}>
          {quietFrom && quietUntil
            ? t('run.quietRange', { from: quietFrom, until: quietUntil })
            : t('run.none')}
        </Fact>
        {channel === 'SMS' && <Fact label={t('run.segments')}>{count(segments)}</Fact>}
        {leftOut > 0 && (
          <Fact label={t('check.leftOutTitle')}>
            {mayExport && !erasedAt ? (
              <a href={`/messages/campaigns/${id}/rejects`} className={linkStyle}>
                {count(leftOut)}
              </a>
            ) : (
              count(leftOut)
            )}
          </Fact>
        )}
        {scheduledAt && (
          <Fact label={t('run.scheduled')}>
            <Moment at={scheduledAt} {...zone} />
          </Fact>
        )}
        {startedAt && (
          <Fact label={t('run.started')}>
            <Moment at={startedAt} {...zone} />
          </Fact>
        )}
        {endedAt && (
          <Fact label={t('run.ended')}>
            <Moment at={endedAt} {...zone} />
          </Fact>
        )}
      </Facts>
    </Section>
  )
}
