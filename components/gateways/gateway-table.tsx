import { ChannelMark, channelNames } from '#components/marks/channel-mark.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import type { GatewayRow } from '#lib/gateways/list-gateways.ts'
import { EnabledSwitch } from './enabled-switch.tsx'
import { GatewayKey } from './gateway-key.tsx'
import { ProviderChain } from './provider-chain.tsx'

interface GatewayTableProps {
  gateways: GatewayRow[]
  locale: string
  mayChange: boolean
  onEnable: (change: { id: string; enabled: boolean }) => Promise<void>
}

export function GatewayTable({ gateways, locale, mayChange, onEnable }: GatewayTableProps) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <Table caption="Gateways">
      <TableHead>
        <HeadCell>Gateway</HeadCell>
        <HeadCell className="max-md:hidden">Channel</HeadCell>
        <HeadCell className="max-lg:hidden">Providers</HeadCell>
        <HeadCell className="max-sm:hidden">Key</HeadCell>
        <HeadCell className="text-right max-sm:hidden">Verified, 24 h</HeadCell>
        <HeadCell className="text-right">Enabled</HeadCell>
      </TableHead>
      <tbody>
        {gateways.map(gateway => (
          <Row key={gateway.id} className={gateway.enabled ? undefined : 'text-ink-2'}>
            <Cell className="py-2.5">
              <span className="flex items-center gap-3">
                <ChannelMark channel={gateway.channel} />
                <span className="min-w-0">
                  <RowLink href={`/gateways/${gateway.id}`} className="font-medium text-base">
                    {gateway.name}
                  </RowLink>
                  <span className="block text-ink-3">{gateway.purpose}</span>
                </span>
              </span>
            </Cell>
            <Cell className="whitespace-nowrap max-md:hidden">{channelNames[gateway.channel]}</Cell>
            <Cell className="whitespace-nowrap max-lg:hidden">
              <ProviderChain chain={gateway.chain} />
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <GatewayKey gatewayKey={gateway.key} name={gateway.name} short />
            </Cell>
            <Cell className="text-right max-sm:hidden">
              {gateway.sent24h === 0 ? (
                <span className="text-ink-3">Nothing sent</span>
              ) : (
                <>
                  {percent.format(gateway.verified24h / gateway.sent24h)}
                  <span className="ml-1.5 text-ink-3">of {gateway.sent24h.toLocaleString(locale)}</span>
                </>
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
