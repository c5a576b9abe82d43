import { expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { dropOldCallbacks } from './drop-old-callbacks.ts'

const months = async () =>
  (
    await sql()`
      select inhrelid::regclass::text as name from pg_inherits
      where inhparent in ('callbacks'::regclass, 'callback_attempts'::regclass, 'deliveries'::regclass) order by 1`
  ).map(({ name }) => name as string)

test('months of callbacks that ended three months ago are dropped, later ones and deliveries stay', async () => {
  await sql()`select ensure_partitions(8)`
  const before = await months()
  await dropOldCallbacks()
  const after = await months()
  // Of the eight months before this one, those of callbacks older than three whole months.
  const gone = before.filter(name => !after.includes(name))
  expect(gone.every(name => name.startsWith('callback'))).toBe(true)
  expect(gone).toHaveLength(10)
  expect(before.filter(name => name.startsWith('deliveries')).every(name => after.includes(name))).toBe(true)
  await dropOldCallbacks()
  expect(await months()).toEqual(after)
})
