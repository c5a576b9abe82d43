import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { readerZone } from '../../reader-zone.ts'
import { ImportPrices } from './import-prices.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.import')
  return { title: t('title') }
}

export default async function ImportPricesPage() {
  await requireOperator('/operator/prices/import')
  const [t, zone] = await Promise.all([getTranslations('operator'), readerZone()])
  return (
    <>
      <PageHeader
        parent={{ href: '/operator/prices', label: t('prices.title') }}
        title={t('import.title')}
        description={<span className="block max-w-160">{t('import.description')}</span>}
      />
      <ImportPrices timeZone={zone.timeZone} />
    </>
  )
}
