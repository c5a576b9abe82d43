import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { DateRange } from '#components/ui/date-range.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { FiguresSkeleton, Skeleton, TableSkeleton } from '#components/ui/skeleton.tsx'
import { requireMerchant } from '#lib/auth/require-merchant.ts'
import { readRange } from '#lib/core/date-range.ts'
import { OverviewChannels } from './overview/channels.tsx'
import { OverviewCourse } from './overview/course.tsx'
import { OverviewFigures } from './overview/figures.tsx'
import { FirstSteps } from './overview/first-steps.tsx'
import { LatestDeliveries } from './overview/latest.tsx'
import { Troubles } from './overview/troubles.tsx'
import { stepOf } from './statistics/step-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage({ searchParams }: PageProps<'/'>) {
  const { merchant, may } = await requireMerchant('overview.view')
  const t = await getTranslations('overview')
  const now = new Date()
  const range = readRange(await searchParams, { timeZone: merchant.timeZone, now })
  // What is still to come is compared with nothing.
  const period = { from: range.from, until: range.until < now ? range.until : now }
  const key = `${range.preset} ${range.days.from} ${range.days.to}`
  return (
    <>
      <PageHeader title={t('title')} actions={<DateRange range={range} />} />
      <Suspense>
        <FirstSteps
          merchant={merchant}
          may={{
            putAway: may('onboarding.dismiss'),
            gateway: may('gateways.change'),
            keys: may('keys.view'),
            callbacks: may('callbacks.change'),
          }}
        />
      </Suspense>
      <Suspense key={`figures ${key}`} fallback={<FiguresSkeleton />}>
        <OverviewFigures merchant={merchant} period={period} withBalance={may('balance.view')} />
      </Suspense>
      <Suspense>
        <Troubles merchant={merchant} />
      </Suspense>
      <div className="mt-3 grid gap-x-10 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Suspense key={`course ${key}`} fallback={<Skeleton className="mt-14 mb-8 h-69" />}>
          <OverviewCourse merchant={merchant} period={period} step={stepOf(period)} />
        </Suspense>
        <Suspense key={`channels ${key}`} fallback={<TableSkeleton rows={5} />}>
          <OverviewChannels merchant={merchant} period={period} />
        </Suspense>
      </div>
      <Suspense fallback={<TableSkeleton rows={8} />}>
        <LatestDeliveries merchant={merchant} />
      </Suspense>
    </>
  )
}
