import { operatorPrefixes } from '#lib/core/operators.ts'
import { bucketBounds } from './buckets.ts'

/** What the functions in db/functions/9-*.sql are given to count by: buckets, prefixes, operators. */
export const countingRules = {
  bounds: bucketBounds as number[],
  prefixes: operatorPrefixes.map(({ prefix }) => prefix),
  operators: operatorPrefixes.map(({ operator }) => operator),
}
