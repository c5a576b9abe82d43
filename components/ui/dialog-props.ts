import type { ReactElement, ReactNode } from 'react'

export interface DialogProps {
  title: string
  description?: ReactNode
  /** The button that opens it; without one it is controlled by `open`. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** It has no way out but what its content offers. */
  closeless?: boolean | undefined
  children?: ReactNode | ((close: () => void) => ReactNode)
}
