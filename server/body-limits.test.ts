import { expect, test } from 'vitest'
import { bodyLimits } from './body-limits.ts'

const megabyte = 1024 * 1024

test('a campaign’s file may be large and slow, whatever its query says', () => {
  for (const url of ['/messages/campaigns/upload', '/messages/campaigns/upload?a=1']) {
    const { bytesMax, timeMs } = bodyLimits(url)
    expect(bytesMax, url).toBeGreaterThan(512 * megabyte)
    expect(timeMs, url).toBe(3_600_000)
  }
})

test.each([
  undefined,
  '/',
  '/messages',
  '/messages/campaigns/upload/',
  '/messages/campaigns/upload/more',
  '/Messages/campaigns/upload',
  '//messages/campaigns/upload',
  '/gateways?next=/messages/campaigns/upload',
])('%s is a page: 1 MB in 30 seconds', url => {
  expect(bodyLimits(url)).toEqual({ bytesMax: megabyte, timeMs: 30_000 })
})
