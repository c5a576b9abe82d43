import { classNames } from '#components/ui/class-names.ts'

interface ProgressBarProps {
  label: string
  value: number
  max: number
  /** Of a row. */
  small?: boolean
  /** Nothing moves now. */
  still?: boolean
}

/** How far a campaign is, without words around it. */
export function ProgressBar({ label, value, max, small, still }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
      className={classNames('overflow-hidden rounded-full bg-hover', small ? 'mt-1.5 h-1 w-24' : 'h-2')}
    >
      <div
        className={classNames(
          'h-full rounded-full transition-[width] duration-700 ease-linear motion-reduce:transition-none',
          still ? 'bg-control-strong' : 'bg-accent',
        )}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
