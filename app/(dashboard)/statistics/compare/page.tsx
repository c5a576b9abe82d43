import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { Filters } from '../filters.tsx'
import { Heading } from '../heading.tsx'
import { readQuery } from '../read-query.ts'
import { Comparison } from './comparison.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistics.compare'))('title') }
}

export default async function ComparePage({ searchParams }: PageProps<'/statistics/compare'>) {
  const { merchant } = await requireMerchant('statistics.view', '/statistics/compare')
  const params = await searchParams
  const query = readQuery(params, merchant.timeZone)
  const wanted = [params.a, params.b].map(value => (typeof value === 'string' ? value : undefined))
  return (
    <>
      <Heading />
      <Filters merchant={merchant} query={query} />
      <Suspense key={`${query.search} ${wanted}`} fallback={<TableSkeleton rows={10} />}>
        <Comparison merchant={merchant} query={query} wanted={wanted} />
      </Suspense>
    </>
  )
}
