import { AppError } from './error.ts'

interface Waiting<Row, Result> {
  row: Row
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}
interface BatchOptions<Row, Result> {
  /** Runs one statement for all rows and returns one result for each, in their order. */
  run: (rows: Row[]) => Promise<Result[]>
  /** Rows with the same key never share a batch and keep their order. */
  keyOf: (row: Row) => string
  rowsMax?: number
  /** Waiting rows from which on a second statement is sent while the first one runs. Fewer share the next. */
  crowd?: number
  waitingMax?: number
  /** Whether a failed batch did nothing and may be run again row by row; other failures reject every row. */
  splitsOn?: (error: unknown) => boolean
}

/**
 * Lets concurrent calls share one statement: what is waiting when the event loop turns goes out together.
 * With `splitsOn`, a batch that failed is run again row by row, so one bad row fails alone. Beyond
 * `waitingMax` rows a call is refused with `overloaded`.
 */
export function createBatch<Row, Result>(options: BatchOptions<Row, Result>): (row: Row) => Promise<Result> {
  const { run, keyOf, rowsMax = 256, crowd = 20, waitingMax = 10_000, splitsOn } = options
  let waiting: Waiting<Row, Result>[] = []
  const busyKeys = new Set<string>()
  let inFlight = 0
  let scheduled = false

  function schedule(): void {
    if (scheduled || !mayFlush()) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      flush()
    })
  }

  function mayFlush(): boolean {
    return inFlight === 0 ? waiting.length > 0 : inFlight === 1 && waiting.length >= crowd
  }

  function flush(): void {
    if (!mayFlush()) return
    const batch = takeWaiting()
    if (batch.length === 0) return
    inFlight++
    void settle(batch).then(answers => {
      inFlight--
      for (const item of batch) busyKeys.delete(keyOf(item.row))
      // The next rows go out before the callers of these go on: the database need not wait for them.
      flush()
      for (const answer of answers) answer()
    })
    schedule()
  }

  function takeWaiting(): Waiting<Row, Result>[] {
    const batch: Waiting<Row, Result>[] = []
    const later: Waiting<Row, Result>[] = []
    for (const item of waiting) {
      const key = keyOf(item.row)
      if (batch.length < rowsMax && !busyKeys.has(key)) {
        busyKeys.add(key)
        batch.push(item)
      } else later.push(item)
    }
    waiting = later
    return batch
  }

  /** Runs a batch and returns how to answer its callers; never throws. */
  async function settle(batch: Waiting<Row, Result>[]): Promise<(() => void)[]> {
    try {
      const results = await run(batch.map(item => item.row))
      return batch.map((item, index) => () => item.resolve(results[index] as Result))
    } catch (error) {
      if (batch.length === 1 || !splitsOn?.(error)) return batch.map(item => () => item.reject(error))
      const answers: (() => void)[] = []
      for (const item of batch) answers.push(...(await settle([item])))
      return answers
    }
  }

  return row =>
    new Promise<Result>((resolve, reject) => {
      if (waiting.length >= waitingMax) {
        reject(new AppError('overloaded', { retryAfterSeconds: 1 }))
        return
      }
      waiting.push({ row, resolve, reject })
      schedule()
    })
}
