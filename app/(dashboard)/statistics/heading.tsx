import { getTranslations } from 'next-intl/server'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

/** The title of the statistics and the way between their pages. */
export async function Heading() {
  const t = await getTranslations('statistics')
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <LinkTabs
        label={t('pages.label')}
        items={[
          { href: '/statistics', label: t('pages.all') },
          { href: '/statistics/compare', label: t('pages.compare') },
        ]}
      />
    </>
  )
}
