import type { PreviewNotes, TextProblem } from '#lib/gateways/preview-text.ts'

export interface Draft {
  subject: string
  message: string
  escapeValues: boolean
}

/** What a draft becomes. `params-invalid`: the sample data is not what the API takes. */
export type PreviewAnswer =
  | {
      kind: 'rendered'
      subject: string
      text: string
      /** Undefined: it is plain text. */
      htmlBytes: number | undefined
      notes: PreviewNotes
    }
  | { kind: 'problems'; problems: TextProblem[] }
  | { kind: 'params-invalid'; reason: string }

/** What became of saving a text. `stale`: somebody else was faster, nothing was saved, and `text` is what is stored. */
export type TextAnswer =
  | { kind: 'done'; updatedAt: Date }
  | { kind: 'refused'; errors: { field: string; message: string }[] }
  | { kind: 'stale'; by: string | null; at: Date; updatedAt: Date; text: Draft }

export type { TextProblem }
