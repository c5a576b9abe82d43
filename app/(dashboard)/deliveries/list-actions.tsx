import { ArrowDownNarrowWide, ArrowDownWideNarrow, Download, Radio, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { type FilterValues, listHref, writeQuery } from './read-filter.ts'

interface ListActionsProps {
  merchantId: string
  values: FilterValues
  mayExport: boolean
}

/** What can be done with the list as it is filtered: turn it round, follow it, take it along. */
export function ListActions({ merchantId, values, mayExport }: ListActionsProps) {
  const t = useTranslations('deliveries')
  const { live, sort } = values
  const other = sort === 'newest' ? 'oldest' : 'newest'
  return (
    <>
      {!live && (
        <ButtonLink href={listHref({ ...values, sort: other })} scroll={false} title={t(`sort.to.${other}`)}>
          {sort === 'newest' ? (
            <ArrowDownWideNarrow aria-hidden="true" />
          ) : (
            <ArrowDownNarrowWide aria-hidden="true" />
          )}
          {t(`sort.${sort}`)}
        </ButtonLink>
      )}
      <ButtonLink href={listHref({ ...values, sort: 'newest', live: !live })} scroll={false}>
        {live ? <Square aria-hidden="true" /> : <Radio aria-hidden="true" />}
        {live ? t('live.stop') : t('live.start')}
      </ButtonLink>
      {mayExport && (
        <a
          href={`/deliveries/export?${writeQuery({ ...values, live: false }, { merchant: merchantId })}`}
          className={buttonStyle()}
        >
          <Download aria-hidden="true" />
          {t('export.do')}
        </a>
      )}
    </>
  )
}
