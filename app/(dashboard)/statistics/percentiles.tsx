import { getTranslations } from 'next-intl/server'
import { classNames } from '#components/ui/class-names.ts'
import { Section } from '#components/ui/section.tsx'
import { Cell, HeadCell, Row, Table, TableHead } from '#components/ui/table.tsx'
import { percentile } from '#lib/statistics/buckets.ts'
import type { Totals } from '#lib/statistics/counts.ts'
import type { FigureFormats } from '../figure-formats.ts'

const shares = [0.5, 0.75, 0.9, 0.95, 0.99]
/** There is no room for all of them. */
const onPhones = [0.5, 0.95, 0.99]
const roomFor = (share: number) => !onPhones.includes(share) && 'max-sm:hidden'

/** How long deliveries and verifications take: half of them, three quarters … at most so long. */
export async function Percentiles({
  totals,
  write,
  codes,
}: {
  totals: Totals
  write: FigureFormats
  codes: boolean
}) {
  const t = await getTranslations('statistics.percentiles')
  return (
    <Section title={t('title')} description={t('text')}>
      <Table caption={t('title')}>
        <TableHead>
          <HeadCell>
            <span className="sr-only">{t('what')}</span>
          </HeadCell>
          {shares.map(share => (
            <HeadCell
              key={share}
              className={classNames('text-right', roomFor(share))}
              aria-label={t('within', { share: write.percent(share) })}
            >
              p{share * 100}
            </HeadCell>
          ))}
        </TableHead>
        <tbody>
          {(codes ? (['deliver', 'verify'] as const) : (['deliver'] as const)).map(name => (
            <Row key={name}>
              <th scope="row" className="h-11 pr-2 text-left font-normal">
                {t(name)}
              </th>
              {shares.map(share => (
                <Cell key={share} className={classNames('whitespace-nowrap text-right', roomFor(share))}>
                  {write.duration(percentile(totals[name], share))}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
