import type { Ref } from 'react'
import type { TextProblem } from './answers.ts'

export interface CodeHandle {
  /** Puts the cursor there; lines and columns begin with 1. */
  goTo: (line: number, column: number) => void
}

export interface CodeBoxProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  language: 'html' | 'json'
  problems: readonly TextProblem[]
  describedBy?: string
  height: string
  ref?: Ref<CodeHandle>
}
