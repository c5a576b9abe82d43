import { describe, expect, test } from 'vitest'
import { parseRange, printRange, rangesContain } from './address-range.ts'
import { allowListInput, letsIn } from './schema.ts'

const contains = (range: string, address: string | undefined) => {
  const parsed = parseRange(range)
  return parsed ? rangesContain([parsed], address) : 'unreadable'
}

test.each([
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.7', '203.0.113.8', false],
  ['203.0.113.0/24', '203.0.113.255', true],
  ['203.0.113.0/24', '203.0.114.0', false],
  ['10.1.2.3/8', '10.255.0.1', true],
  ['0.0.0.0/0', '198.51.100.1', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['203.0.113.7', '::ffff:203.0.113.7', true],
  ['::ffff:203.0.113.0/120', '203.0.113.9', true],
  ['::ffff:203.0.113.0/120', '203.0.112.9', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['2001:DB8::1', '2001:db8:0:0:0:0:0:1', true],
  ['203.0.113.7', '203.0.113.7:4711', true],
  ['2001:db8::1', '[2001:db8::1]:4711', true],
  ['203.0.113.7', undefined, false],
  ['203.0.113.7', 'unknown', false],
  ['203.0.113.7', '', false],
])('%s with %s: %s', (range, address, expected) => {
  expect(contains(range, address)).toBe(expected)
})

test.each([
  '',
  '10',
  '10.1',
  '010.0.0.1',
  '0x0a.0.0.1',
  '256.0.0.1',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '2001:db8::/129',
  '2001:db8:::1',
  'fe80::1%eth0',
  '::ffff:10.0.0.0/90',
  'example.com',
  '💥',
  '<script>',
  '10.0.0.0/８',
])('%j is no range', text => {
  expect(parseRange(text)).toBeUndefined()
})

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['203.0.113.7/32', '203.0.113.7'],
  ['203.0.113.255/25', '203.0.113.128/25'],
  ['::ffff:203.0.113.9/120', '203.0.113.0/24'],
  ['2001:DB8:0::ff/33', '2001:db8::/33'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('%s is stored as %s', (written, stored) => {
  const parsed = parseRange(written)
  expect(parsed && printRange(parsed)).toBe(stored)
})

describe('a list', () => {
  const parse = (addresses: string) => allowListInput.safeParse({ addresses })

  test('may be written on lines or with commas, and holds each range once', () => {
    const { data } = parse(' 10.0.0.1/8\n203.0.113.7, 203.0.113.7/32;2001:db8::1 \r\n')
    expect(data?.addresses).toEqual(['10.0.0.0/8', '203.0.113.7', '2001:db8::1'])
    expect(parse(' \n ').data?.addresses).toEqual([])
  })

  test('names the first entry that cannot be read', () => {
    const { error } = parse('203.0.113.7\nmy office\n')
    expect(error?.issues[0]?.message).toBe('addressRange?entry=my')
  })

  test('has at most a hundred entries', () => {
    const entries = Array.from({ length: 101 }, (_, index) => `203.0.113.${index}`)
    expect(parse(entries.slice(1).join('\n')).success).toBe(true)
    expect(parse(entries.join('\n')).error?.issues[0]?.message).toBe('tooManyAddresses?max=100')
  })

  test('that is empty lets everybody in, one that is not only who is in it', () => {
    expect(letsIn('', '203.0.113.7')).toBe(true)
    expect(letsIn('10.0.0.0/8', '203.0.113.7')).toBe(false)
    expect(letsIn('10.0.0.0/8, 203.0.113.0/24', '203.0.113.7')).toBe(true)
  })
})
