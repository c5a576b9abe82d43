import type { RejectReason } from '#db/schema/campaigns.ts'

/** A line of a file as a preview shows it; its price in words. */
export type ShownRow = { line: number; cell: string } & (
  | {
      kind: 'message'
      recipient: string
      subject: string | undefined
      text: string
      html: string | undefined
      segments: number
      encoding: string | undefined
      price: string
    }
  | { kind: 'rejected'; reason: RejectReason; detail: string | undefined }
)

/** What a preview answers: the lines, or what is wrong with the columns by field. */
export type PreviewAnswer =
  | { kind: 'rows'; rows: ShownRow[] }
  | { kind: 'invalid'; errors: { field: string; message: string }[] }
