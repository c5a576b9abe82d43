import { checkTemplate } from '#lib/templates/check-template.ts'
import type { EmailTemplate, RenderedEmail, TemplateData } from '#lib/templates/email.ts'
import { requireDocument } from '#lib/templates/has-document-tags.ts'
import { renderEmail } from '#lib/templates/render-email.ts'
import { TemplateError } from '#lib/templates/template-error.ts'
import { hasPath } from './has-path.ts'

export interface TextProblem {
  field: 'subject' | 'message'
  line: number
  column: number
  message: string
  /** The `{tag}` that has no value. */
  tag?: string
}

export type TextPreview =
  | { kind: 'rendered'; email: RenderedEmail; notes: PreviewNotes }
  | { kind: 'problems'; problems: TextProblem[] }

/** What works, and may not be meant. */
export interface PreviewNotes {
  /** `{tags}` without a value: they stay as they are. */
  tagsLeft: string[]
  /** Values that the text does not use. */
  tagsUnused: string[]
  /** Data that is asked for and not there, such as `.Pages[0].detail`. */
  fieldsMissing: string[]
  /** It is HTML without its html and body tags, and cannot be saved. */
  lacksDocument: boolean
}

/** Renders a draft exactly as sending does; `code` stands for `{OTP}`. */
export async function previewText(
  draft: EmailTemplate,
  { values, pages }: TemplateData,
  code?: string | undefined,
): Promise<TextPreview> {
  const checked = await checkTemplate(draft)
  if (checked.problems.length > 0) return { kind: 'problems', problems: checked.problems }
  const given = code === undefined ? values : { ...values, OTP: code }
  try {
    const email = await renderEmail(draft, { values: given, pages })
    const notes = {
      tagsLeft: checked.tags.filter(tag => !(tag in given)),
      tagsUnused: Object.keys(values).filter(tag => !checked.tags.includes(tag)),
      fieldsMissing: checked.fields.filter(
        path => path.startsWith('.Pages') && !hasPath({ Pages: pages }, path),
      ),
      lacksDocument: !requireDocument(draft.message),
    }
    return { kind: 'rendered', email, notes }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { field, line, column, message, tag } = error
    return {
      kind: 'problems',
      problems: [{ field, line, column, message, ...(tag !== undefined && { tag }) }],
    }
  }
}
