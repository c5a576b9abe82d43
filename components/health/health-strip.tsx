import { useTranslations } from 'next-intl'
import type { HealthCell } from '#lib/routing/read-health-course.ts'

const fills = { healthy: 'fill-ok', unhealthy: 'fill-bad', unknown: 'fill-line' }

/** A day of a product's health, a cell for each quarter of an hour; what was not measured is grey. */
export function HealthStrip({ cells }: { cells: readonly HealthCell[] }) {
  const t = useTranslations('health')
  if (cells.length === 0) return <span className="text-ink-3">–</span>
  const count = (status: HealthCell['status']) => cells.filter(cell => cell.status === status).length
  return (
    <svg
      viewBox={`0 0 ${cells.length} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('strip', { bad: count('unhealthy'), unknown: count(undefined) })}
      className="h-4 w-full min-w-24"
    >
      {cells.map(({ at, status }, index) => (
        <rect
          key={at.getTime()}
          x={index}
          y={status === 'unhealthy' ? 0 : 4}
          width={0.7}
          height={status === 'unhealthy' ? 16 : 8}
          className={fills[status ?? 'unknown']}
        />
      ))}
    </svg>
  )
}
