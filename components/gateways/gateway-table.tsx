import { useLocale, useTranslations } from 'next-intl'
import { ChannelMark, ChannelName } from '#components/marks/channel-mark.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { GatewayRow } from '#lib/gateways/list-gateways.ts'
import { formats } from '#lib/i18n/locales.ts'
import { Conversion } from './conversion.tsx'
import { EnabledSwitch } from './enabled-switch.tsx'
import { GatewayKey } from './gateway-key.tsx'
import { ProviderChain } from './provider-chain.tsx'

interface GatewayTableProps {
  gateways: GatewayRow[]
  mayChange: boolean
  onEnable: (change: { id: string; enabled: boolean }) => Promise<void>
}

export function GatewayTable({ gateways, mayChange, onEnable }: GatewayTableProps) {
  const t = useTranslations('gateways')
  const locale = formats[useLocale()]
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeadCell>{t('list.columns.gateway')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('list.columns.channel')}</HeadCell>
        <HeadCell className="max-lg:hidden">{t('list.columns.providers')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('list.columns.key')}</HeadCell>
        <HeadCell className="text-right max-sm:hidden">{t('list.columns.conversion')}</HeadCell>
        <HeadCell className="text-right">{t('list.columns.enabled')}</HeadCell>
      </TableHead>
      <tbody>
        {gateways.map(gateway => (
          <Row key={gateway.id} className={gateway.enabled ? undefined : 'text-ink-2'}>
            <Cell className="py-2.5">
              <span className="flex items-center gap-3">
                <ChannelMark channel={gateway.channel} />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-x-2">
                    <RowLink
                      href={`/gateways/${gateway.id}`}
                      className="font-medium text-base [overflow-wrap:anywhere]"
                    >
                      {gateway.name}
                    </RowLink>
                    {gateway.service === 'message' && <Badge>{t('services.message')}</Badge>}
                  </span>
                  <span className="block text-ink-3 [overflow-wrap:anywhere]">{gateway.purpose}</span>
                </span>
              </span>
            </Cell>
            <Cell className="whitespace-nowrap max-md:hidden">
              <ChannelName channel={gateway.channel} />
            </Cell>
            <Cell className="whitespace-nowrap max-lg:hidden">
              <ProviderChain chain={gateway.chain} />
              {gateway.chain.length > 1 && (
                <span className="block text-ink-3">{t(`routing.modes.${gateway.routing}`)}</span>
              )}
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <GatewayKey gatewayKey={gateway.key} name={gateway.name} short />
            </Cell>
            <Cell className="text-right max-sm:hidden">
              {gateway.service === 'message' ? (
                <span className="text-ink-3">{t('list.sentOnly', { count: gateway.sent24h })}</span>
              ) : (
                <Conversion sent={gateway.sent24h} verified={gateway.verified24h} locale={locale} />
              )}
            </Cell>
            <Cell className="text-right">
              <span className="relative z-10 inline-flex align-middle">
                <EnabledSwitch gateway={gateway} disabled={!mayChange} onChange={onEnable} />
              </span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
