export interface EmailTemplate {
  subject: string
  /** HTML, or plain text when it has no tag. */
  message: string
  /** Values and what pipelines print are escaped for HTML instead of inserted as they are. */
  escapeValues: boolean
}

export interface TemplateData {
  /** What `{tag}` stands for, `OTP` included; also `.Params`. */
  values: Readonly<Record<string, string>>
  /** The `loop` data, JSON; `.Pages`. */
  pages: readonly unknown[]
}

export interface RenderedEmail {
  subject: string
  text: string
  /** Absent when the message is plain text. */
  html?: string
}
