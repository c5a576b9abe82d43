import { useTranslations } from 'next-intl'
import { Moment } from '#components/ui/moment.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { KeyRow } from '#lib/api/list-keys.ts'
import { KeyActions, type KeyChanges } from './key-actions.tsx'
import { isWorking, KeyStateBadge } from './key-state.tsx'

interface KeyTableProps {
  keys: KeyRow[]
  zone: { timeZone: string; locale: string }
  /** What can be done with a key; nothing for those who may only look. */
  actions?: KeyChanges
}

export function KeyTable({ keys, zone, actions }: KeyTableProps) {
  const t = useTranslations('settings.keys')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeadCell>{t('name')}</HeadCell>
        <HeadCell className="max-md:hidden">{t('created')}</HeadCell>
        <HeadCell className="max-sm:hidden">{t('lastUsed')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
        {actions && (
          <HeadCell className="w-10">
            <span className="sr-only">{t('menu')}</span>
          </HeadCell>
        )}
      </TableHead>
      <tbody>
        {keys.map(key => (
          <KeyTableRow key={key.id} row={key} zone={zone} {...(actions && { actions })} />
        ))}
      </tbody>
    </Table>
  )
}

function KeyTableRow({ row, zone, actions }: { row: KeyRow } & Omit<KeyTableProps, 'keys'>) {
  const t = useTranslations('settings.keys')
  const { id, name, prefix, state, createdAt, createdBy, lastUsedAt, expiresAt } = row
  return (
    <Row className={isWorking(state) ? undefined : 'text-ink-3'}>
      <Cell className="py-2.5">
        <span className="block font-medium text-base [overflow-wrap:anywhere]">{name}</span>
        <code className="font-mono text-ink-3">{prefix}…</code>
      </Cell>
      <Cell className="max-md:hidden">
        <Moment at={createdAt} {...zone} show="date" />
        {createdBy && <span className="block text-ink-3">{t('createdBy', { name: createdBy })}</span>}
      </Cell>
      <Cell className="max-sm:hidden">
        {lastUsedAt ? <Moment at={lastUsedAt} {...zone} /> : <span className="text-ink-3">{t('never')}</span>}
      </Cell>
      <Cell>
        <KeyStateBadge state={state} />
        {state === 'expiring' && expiresAt && (
          <span className="mt-1 block text-ink-3">
            {t.rich('worksUntil', { time: () => <Moment at={expiresAt} {...zone} /> })}
          </span>
        )}
      </Cell>
      {actions && (
        <Cell className="text-right">
          <KeyActions merchantKey={{ id, name, state }} changes={actions} />
        </Cell>
      )}
    </Row>
  )
}
