import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'base:block base:h-3 animate-pulse base:rounded-sm bg-hover motion-reduce:animate-none',
        className,
      )}
    />
  )
}

function Loading({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-label={t('loading')} className={className}>
      {children}
    </div>
  )
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Rows as high as a table's, while it loads. */
export function TableSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <Loading>
      <div className="h-9 border-b" />
      {times(rows).map(row => (
        <div key={row} className="flex h-11 items-center gap-6 border-b">
          <Skeleton className="w-20" />
          <Skeleton className="w-36" />
          <Skeleton className="hidden w-40 sm:block" />
          <Skeleton className="ml-auto w-14" />
        </div>
      ))}
    </Loading>
  )
}

/** As high as `Figures`. */
export function FiguresSkeleton({ count = 5 }: { count?: number }) {
  return (
    <Loading className="flex flex-wrap border-y">
      {times(count).map(index => (
        <div key={index} className="h-27 grow basis-40 py-5 pr-4 xl:basis-44">
          <Skeleton className="w-16" />
          <Skeleton className="mt-4 h-6 w-24" />
          <Skeleton className="mt-3 w-20" />
        </div>
      ))}
    </Loading>
  )
}

/** As high as a chart's drawing. */
export function ChartSkeleton({ height = 220 }: { height?: number | undefined }) {
  return (
    <div className="flex items-end gap-2 border-b pb-px" style={{ height }}>
      {[38, 52, 44, 66, 58, 80, 62, 72, 48, 60, 54, 70].map((share, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move
          key={index}
          className="flex-1 animate-pulse rounded-t-sm bg-hover motion-reduce:animate-none"
          style={{ height: `${share}%` }}
        />
      ))}
    </div>
  )
}

/** A label and a control for each field. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <Loading className="max-w-130 space-y-6">
      {times(fields).map(field => (
        <div key={field}>
          <Skeleton className="mb-2.5 w-28" />
          <Skeleton className="h-9 rounded-md" />
        </div>
      ))}
    </Loading>
  )
}
