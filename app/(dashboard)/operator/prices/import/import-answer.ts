import type { FileProblem } from '#lib/billing/read-price-file.ts'

/** With the parts of the form around it, it stays below what the front door and Next take. */
export const fileBytesMax = 1_000_000

export interface ShownChange {
  line: number
  kind: 'added' | 'changed'
  productId: string
  country: string
  amount: string
  validFrom: Date
  validTo: Date | null
}

/** What the page is told of a file: its counts are of all lines, its lists may be shorter. */
export type ImportAnswer =
  | { kind: 'invalid'; count: number; problems: FileProblem[] }
  | { kind: 'planned' | 'applied'; added: number; changed: number; unchanged: number; changes: ShownChange[] }
