import { useTranslations } from 'next-intl'
import { ChannelLabel } from '#components/marks/channel-mark.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Section } from '#components/ui/section.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { GatewayRow } from '#lib/gateways/list-gateways.ts'

interface MerchantGatewaysProps {
  gateways: GatewayRow[]
  locale: string
}

export function MerchantGateways({ gateways, locale }: MerchantGatewaysProps) {
  const t = useTranslations('operator.merchant')
  const number = new Intl.NumberFormat(locale)
  return (
    <Section title={t('gateways')}>
      {gateways.length === 0 ? (
        <p className="text-ink-2">{t('noGateways')}</p>
      ) : (
        <Table caption={t('gateways')}>
          <TableHead>
            <HeadCell>{t('columns.gateway')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('columns.channel')}</HeadCell>
            <HeadCell className="whitespace-nowrap text-right">{t('columns.sent')}</HeadCell>
            <HeadCell className="text-right">{t('columns.state')}</HeadCell>
          </TableHead>
          <tbody>
            {gateways.map(({ id, name, purpose, channel, enabled, sent24h }) => (
              <Row key={id}>
                <Cell className="[overflow-wrap:anywhere]">
                  {name}
                  <span className="block text-ink-3">{purpose}</span>
                </Cell>
                <Cell className="max-sm:hidden">
                  <ChannelLabel channel={channel} />
                </Cell>
                <Cell className="text-right text-ink-2 tabular-nums">{number.format(sent24h)}</Cell>
                <Cell className="text-right">
                  <Badge tone={enabled ? 'ok' : 'neutral'}>{enabled ? t('on') : t('off')}</Badge>
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
