import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { CredentialList } from './credential-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operator.credentials')
  return { title: t('title') }
}

export default async function PlatformCredentialsPage() {
  await requireOperator('/operator/credentials')
  const t = await getTranslations('operator.credentials')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <ButtonLink href="/operator/credentials/new" look="primary">
            <Plus aria-hidden="true" />
            {t('add')}
          </ButtonLink>
        }
      />
      <Suspense fallback={<TableSkeleton rows={8} />}>
        <CredentialList />
      </Suspense>
    </>
  )
}
