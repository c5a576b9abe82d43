import type { SuppressionReason } from '#lib/campaigns/list-suppressions.ts'

const reasons: readonly SuppressionReason[] = ['unsubscribed', 'complained', 'bounced', 'added']

interface Filter {
  search?: string
  reason?: SuppressionReason
  after?: string
}

/** The filter as the address has it, and as a query wants it. */
export function readSuppressionFilter(params: Record<string, string | string[] | undefined>): {
  values: { search: string; reason: string }
  filter: Filter
} {
  const text = (name: string) => {
    const value = params[name]
    // Postgres knows no text with a zero in it.
    return typeof value === 'string' ? value.trim().slice(0, 300).replaceAll('\0', '') : ''
  }
  const reason = reasons.find(known => known === params.reason)
  const search = text('search')
  const after = text('after')
  return {
    values: { search, reason: reason ?? '' },
    filter: { ...(search && { search }), ...(reason && { reason }), ...(after && { after }) },
  }
}
