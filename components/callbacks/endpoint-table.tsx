import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, RowLink, Table, TableHead } from '#components/ui/table.tsx'
import { callbackEvents } from '#lib/callbacks/choices.ts'
import type { Endpoint } from '#lib/callbacks/list-endpoints.ts'
import { EndpointState } from './endpoint-state.tsx'

interface EndpointTableProps {
  endpoints: Endpoint[]
  zone: { timeZone: string; locale: string }
}

export function EndpointTable({ endpoints, zone }: EndpointTableProps) {
  const t = useTranslations('callbacks.list')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('url')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('events')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
        <HeadCell className="whitespace-nowrap text-right max-sm:hidden" title={t('lastDayHelp')}>
          {t('lastDay')}
        </HeadCell>
        <HeadCell className="whitespace-nowrap text-right max-md:hidden">{t('lastAttempt')}</HeadCell>
      </TableHead>
      <tbody>
        {endpoints.map(endpoint => (
          <EndpointRow key={endpoint.id} endpoint={endpoint} zone={zone} />
        ))}
      </tbody>
    </Table>
  )
}

function EndpointRow({ endpoint, zone }: { endpoint: Endpoint; zone: EndpointTableProps['zone'] }) {
  const t = useTranslations('callbacks.list')
  const { id, kind, url, events, tried, delivered, last } = endpoint
  const all = events.length === callbackEvents.length
  const told = all ? t('allEvents') : t('someEvents', { count: events.length })
  return (
    <Row>
      <Cell className="w-full max-w-0">
        <RowLink href={`/callbacks/${id}`} className="block truncate font-mono" title={url}>
          {url}
        </RowLink>
      </Cell>
      <Cell className="whitespace-nowrap max-md:hidden">{kind === 'health' ? t('health') : told}</Cell>
      <Cell>
        <EndpointState endpoint={endpoint} />
      </Cell>
      <Cell className="whitespace-nowrap text-right max-sm:hidden">
        {tried > 0 ? (
          t('delivered', { delivered, tried })
        ) : (
          <span className="text-ink-3">{t('nothing')}</span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap text-right text-ink-2 max-md:hidden">
        {last ? <Moment at={last.at} {...zone} /> : <span className="text-ink-3">{t('never')}</span>}
      </Cell>
    </Row>
  )
}
