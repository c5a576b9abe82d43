/** What one template may use; docs/decisions/0034 tells why these figures. */
export const limits = {
  sourceChars: 200_000,
  dataChars: 1_000_000,
  dataDepth: 200,
  outputBytes: 1_000_000,
  /** Of all strings that functions make in one rendering. */
  madeBytes: 16_000_000,
  iterations: 10_000,
  steps: 1_000_000,
  /** Parentheses and blocks in each other. */
  nesting: 100,
  /** Templates that call templates. */
  calls: 100,
  subjectBytes: 998,
  /** Of a processor; on an idle machine this is what the clock says, too. */
  runMs: 500,
  /** By the clock, on a machine that has no processor to spare. */
  wallMs: 3000,
  memoryMb: 64,
  threads: 2,
  waiting: 1000,
} as const
