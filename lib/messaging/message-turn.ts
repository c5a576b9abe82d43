let last: Promise<unknown> = Promise.resolve()

/**
 * Runs the statements of messages one after another: whatever there is to send, a process keeps no more than one of the
 * database's processors from codes.
 */
export function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const turn = last.then(run)
  last = turn.catch(() => {})
  return turn
}
