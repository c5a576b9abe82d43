import { cache } from 'react'
import { readGroups } from '#lib/statistics/read-groups.ts'
import type { StatisticsQuery } from './read-query.ts'

const readOnce = cache((merchantId: string, key: string) => {
  const { from, until, ...filter } = JSON.parse(key)
  return readGroups(merchantId, { from: new Date(from), until: new Date(until) }, filter)
})

/** A merchant's groups of a query, read once a request. */
export function loadGroups(merchantId: string, { range: { from, until }, filter }: StatisticsQuery) {
  return readOnce(merchantId, JSON.stringify({ ...filter, from, until }))
}
