/** Accent and greys first; the colours of statuses are for statuses alone. */
export const chartColours = {
  accent: 'var(--accent)',
  'accent-2': 'var(--accent-2)',
  'accent-3': 'var(--accent-3)',
  grey: 'var(--grey)',
  'grey-2': 'var(--grey-2)',
  ok: 'var(--ok)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  info: 'var(--info)',
}

export type ChartColour = keyof typeof chartColours

const order: ChartColour[] = ['accent', 'grey', 'accent-2', 'grey-2', 'accent-3', 'info']

/** The colour of a series: its own, or the next in order. */
export function colourOf(series: { colour?: ChartColour }, index: number): string {
  return chartColours[series.colour ?? order[index % order.length] ?? 'accent']
}
