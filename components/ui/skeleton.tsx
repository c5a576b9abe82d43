import { classNames } from './class-names.ts'

function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'block h-3 animate-pulse rounded-sm bg-hover motion-reduce:animate-none',
        className,
      )}
    />
  )
}

/** Rows as high as a table's, while it loads. */
export function TableSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading">
      <div className="h-9 border-b" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className="flex h-11 items-center gap-6 border-b">
          <Skeleton className="w-20" />
          <Skeleton className="w-36" />
          <Skeleton className="hidden w-40 sm:block" />
          <Skeleton className="ml-auto w-14" />
        </div>
      ))}
    </div>
  )
}
