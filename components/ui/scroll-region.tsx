import type { CSSProperties, ReactNode } from 'react'

interface ScrollRegionProps {
  label: string
  className?: string
  style?: CSSProperties
  children: ReactNode
}

/** Holds what may be larger than its place: it scrolls by itself, keyboard included. `className` says which way. */
export function ScrollRegion({ label, children, ...look }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={label} tabIndex={0} {...look}>
      {children}
    </div>
  )
}
