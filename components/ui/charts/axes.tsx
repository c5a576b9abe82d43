'use client'
/** How axes, grid and the line under the pointer look in every drawing. */
export const axisStyle = {
  tickLine: false,
  axisLine: false,
  tick: { fill: 'var(--ink-3)', fontSize: 12 },
  tickMargin: 8,
  minTickGap: 32,
} as const

export const gridStyle = { stroke: 'var(--line)', strokeWidth: 1 } as const

export const cursorStyle = { stroke: 'var(--control-strong)', strokeWidth: 1 } as const

/** The drawing itself is hidden from screen readers: its table speaks for it. */
export const drawingStyle = {
  accessibilityLayer: false,
  margin: { top: 6, right: 8, bottom: 0, left: 0 },
} as const

export function wantsNoMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
