import { getTranslations } from 'next-intl/server'
import { ChangeList } from '#components/gateways/change-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { listSubjectChanges } from '#lib/audit/list-subject-changes.ts'

interface GatewayHistoryProps {
  merchantId: string
  gatewayId: string
  names: ReadonlyMap<string, string>
  timeZone: string
}

export async function GatewayHistory({ merchantId, gatewayId, names, timeZone }: GatewayHistoryProps) {
  const [changes, t] = await Promise.all([
    listSubjectChanges(merchantId, gatewayId),
    getTranslations('gateways.history'),
  ])
  return (
    <Section title={t('title')} className="mt-4">
      <ChangeList changes={changes} names={names} timeZone={timeZone} />
    </Section>
  )
}
