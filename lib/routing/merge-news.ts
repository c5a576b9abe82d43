/** What one call tells of its circuit; the columns of `report_calls`. */
export interface CallNews {
  product_id: string
  account: string
  failures: number
  successes: number
  /** Failures since the last success. */
  in_a_row: number
  /** How many milliseconds ago that was. */
  success_ago?: number | undefined
  trial?: number
  reason?: string
  retry_after?: number | undefined
}

/** News of the same circuit, in their order, as one: what they tell one after the other they tell at once. */
export function mergeNews(news: readonly CallNews[]): CallNews[] {
  const merged = new Map<string, CallNews>()
  for (const one of news) {
    const key = `${one.product_id} ${one.account} ${one.trial}`
    const before = merged.get(key)
    merged.set(key, before ? join(before, one) : { ...one })
  }
  return [...merged.values()]
}

function join(before: CallNews, after: CallNews): CallNews {
  return {
    ...before,
    ...after,
    failures: before.failures + after.failures,
    successes: before.successes + after.successes,
    in_a_row: after.success_ago === undefined ? before.in_a_row + after.in_a_row : after.in_a_row,
    success_ago: after.success_ago ?? before.success_ago,
  }
}
