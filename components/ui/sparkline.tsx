import { type ChartColour, chartColours } from './charts/colours.ts'

interface SparklineProps {
  values: readonly number[]
  /** Its accessible name; without one it is decoration beside figures that say the same. */
  label?: string
  colour?: ChartColour
}

const [width, height, margin] = [96, 24, 2]

/** The course of a figure in the height of a line of text. */
export function Sparkline({ values, label, colour = 'accent' }: SparklineProps) {
  if (values.length < 2) return null
  const most = Math.max(...values)
  const least = Math.min(...values, 0)
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * (width - margin * 2) + margin
    const y = height - margin - ((value - least) / (most - least || 1)) * (height - margin * 2)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-6 w-24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={chartColours[colour]}
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
