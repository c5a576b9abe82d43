import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { AllowListForm } from '#components/settings/allow-list-form.tsx'
import { CreateKey } from '#components/settings/create-key.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { create, saveAllowList } from './actions.ts'
import { KeyList } from './key-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('places.keys') }
}

export default async function KeysPage() {
  const { merchant, actor, may } = await requireMerchant('keys.view', '/settings/keys')
  const t = await getTranslations('settings')
  const mayChange = may('keys.change')
  return (
    <>
      <PageHeader
        title={t('places.keys')}
        description={t('keys.description')}
        actions={mayChange && <CreateKey action={create} />}
      />
      <Suspense fallback={<TableSkeleton rows={3} />}>
        <KeyList merchant={merchant} mayChange={mayChange} />
      </Suspense>
      <Section title={t('allowList.title')} description={t('allowList.description')} className="mt-12">
        <AllowListForm
          key={merchant.id}
          updatedAt={merchant.updatedAt}
          addresses={merchant.allowedIps}
          ownAddress={actor.ip}
          readOnly={!mayChange}
          action={saveAllowList}
        />
      </Section>
    </>
  )
}
