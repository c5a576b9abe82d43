import type { ReactNode } from 'react'

/** One of several that can be chosen. */
export interface Option {
  value: string
  label: string
  /** A small drawing before the label. */
  mark?: ReactNode
  /** A second, quieter line. */
  detail?: string
  disabled?: boolean
}

export const sameOption = (a: Option, b: Option) => a.value === b.value
