import { useTranslations } from 'next-intl'
import { useSay } from '#components/form/use-say.ts'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import type { FileProblem } from '#lib/billing/read-price-file.ts'

export function ProblemTable({ problems }: { problems: FileProblem[] }) {
  const t = useTranslations('operator.import.columns')
  const say = useSay()
  return (
    <div className="pt-3">
      <Table caption={t('problem')}>
        <TableHead>
          <HeadCell className="w-16 text-right">{t('line')}</HeadCell>
          <HeadCell className="w-28">{t('column')}</HeadCell>
          <HeadCell>{t('problem')}</HeadCell>
        </TableHead>
        <tbody>
          {problems.map(({ line, column, message }) => (
            <Row key={`${line} ${column} ${message}`}>
              <Cell className="text-right font-mono text-ink-2">{line}</Cell>
              <Cell className="font-mono text-ink-2">{column ?? '–'}</Cell>
              <Cell>{say(message)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
