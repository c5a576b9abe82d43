import { expect, test } from 'vitest'
import { refuseUnsafeDatabase } from './safety.ts'

test('a database that may lose what it acknowledged is refused by name', async () => {
  // The tests' own server runs without fsync for speed.
  await expect(refuseUnsafeDatabase()).rejects.toThrow(/fsync/)
})
