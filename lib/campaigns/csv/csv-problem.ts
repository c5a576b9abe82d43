/** A file that cannot be taken: the line (1 is the header) where one is at fault, and why, as `say` puts it. */
export class CsvProblem extends Error {
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.name = 'CsvProblem'
    this.line = line
  }
}
