import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Skeleton, TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { Breakdown } from './breakdown.tsx'
import { StatisticsCourse } from './course.tsx'
import { StatisticsFigures } from './figures.tsx'
import { Filters } from './filters.tsx'
import { Heading } from './heading.tsx'
import { readQuery } from './read-query.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statistics'))('title') }
}

export default async function StatisticsPage({ searchParams }: PageProps<'/statistics'>) {
  const { merchant } = await requireMerchant('statistics.view', '/statistics')
  const query = readQuery(await searchParams, merchant.timeZone)
  return (
    <>
      <Heading />
      <Filters merchant={merchant} query={query} />
      <Suspense key={`figures ${query.search}`} fallback={<TableSkeleton rows={7} />}>
        <StatisticsFigures merchant={merchant} query={query} />
      </Suspense>
      <Suspense key={`course ${query.search}`} fallback={<Skeleton className="h-84" />}>
        <StatisticsCourse merchant={merchant} query={query} />
      </Suspense>
      <Suspense key={`breakdown ${query.search}`} fallback={<TableSkeleton rows={10} />}>
        <Breakdown merchant={merchant} query={query} />
      </Suspense>
    </>
  )
}
