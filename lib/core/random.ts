import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(4096)
let poolAt = pool.length

/** Up to 4,096 random bytes of the system's generator, fetched many at once; each is handed out one time. */
export function takeRandom(bytes: number): Buffer {
  if (poolAt + bytes > pool.length) {
    randomFillSync(pool)
    poolAt = 0
  }
  poolAt += bytes
  return pool.subarray(poolAt - bytes, poolAt)
}
