import type { CheckedTemplate } from '../check.ts'
import type { EmailTemplate, RenderedEmail } from '../email.ts'
import type { TemplateProblem } from '../template-error.ts'

/** What a thread is asked; pages as JSON, which costs the asking thread least. */
export type Job =
  | {
      kind: 'render'
      template: EmailTemplate
      data: { values: Readonly<Record<string, string>>; pages: string }
    }
  | { kind: 'check'; template: { subject: string; message: string } }

/** Sent once when the thread is ready, then for each job. */
export interface Report {
  answer?: Answer
  /** What the thread has used of a processor so far. */
  usedMs: number
}

export type Answer =
  | { rendered: RenderedEmail }
  | { checked: CheckedTemplate }
  | { problem: TemplateProblem }
  | { failed: string }
