import { colourOf } from '#components/ui/charts/colours.ts'
import { classNames } from '#components/ui/class-names.ts'

interface ShareBarProps {
  points: readonly number[]
  /** Where the borders between them rest; marked when given. */
  resting?: readonly number[]
  className?: string
}

/** The colour of a provider at a place of the chain. */
export const shareColour = (index: number) => colourOf({}, index)

/** How a hundred points are shared; the figures stand beside it in words. */
export function ShareBar({ points, resting, className }: ShareBarProps) {
  return (
    <div aria-hidden="true" className={classNames('relative h-2.5', className)}>
      <div className="flex h-full gap-px overflow-hidden rounded-full bg-hover">
        {points.map((share, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the chain.
            key={index}
            className="h-full transition-[width]"
            style={{ backgroundColor: shareColour(index), width: `${Math.min(100, Math.max(0, share))}%` }}
          />
        ))}
      </div>
      {resting?.slice(0, -1).map((_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the chain.
          key={index}
          className="absolute -top-1 -bottom-1 w-0.5 -translate-x-1/2 rounded-full bg-ink"
          style={{ left: `${sumUntil(resting, index)}%` }}
        />
      ))}
    </div>
  )
}

function sumUntil(points: readonly number[], index: number): number {
  return points.slice(0, index + 1).reduce((sum, share) => sum + share, 0)
}
