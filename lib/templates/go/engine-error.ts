export type EngineErrorKind = 'syntax' | 'execution' | 'limit' | 'missing'

/** Ends a template; `at` is the place in its source, counted in bytes. */
export class EngineError extends Error {
  readonly kind: EngineErrorKind
  readonly at: number
  readonly tag: string | undefined

  constructor(kind: EngineErrorKind, at: number, message: string, tag?: string) {
    super(message)
    this.kind = kind
    this.at = at
    this.tag = tag
  }
}
