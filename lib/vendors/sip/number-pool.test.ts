import { describe, expect, test } from 'vitest'
import { sipConfigSchema } from './config.ts'
import { countCodes, NumberPool, readNumbers } from './number-pool.ts'
import { readTrunks } from './trunk-list.ts'

describe('a list of numbers', () => {
  test.each([
    ['+622150860000', ['622150860000']],
    ['+622150860008-11', ['622150860008', '622150860009', '622150860010', '622150860011']],
    ['622150860008-+622150860009', ['622150860008', '622150860009']],
    [' 622150860000,\n622150860001; 622150860000 ', ['622150860000', '622150860001']],
  ])('%j is read', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers)
  })

  test.each([
    '',
    ' , ',
    '12345',
    '+62215086000x',
    '+622150860009-8',
    '+622150860000-',
    '1'.repeat(16),
    '+62215086-99999999999',
    '+620000000000-99999999',
  ])('%j is refused', text => {
    expect(readNumbers(text)).toBeUndefined()
  })
})

describe('a list of servers', () => {
  test.each([
    ['sip.example.com', [{ host: 'sip.example.com', port: 5060 }]],
    [
      '203.0.113.7:5070, [2001:db8::1]:5080',
      [
        { host: '203.0.113.7', port: 5070 },
        { host: '2001:db8::1', port: 5080 },
      ],
    ],
  ])('%j is read', (text, trunks) => {
    expect(readTrunks(text)).toEqual(trunks)
  })

  test.each([
    '',
    'sip.example.com:0',
    'sip.example.com:70000',
    'sip:sip.example.com',
    'a b@c',
    'a,b,c,d,e',
    'a\r\nVia: x',
  ])('%j is refused', text => {
    expect(readTrunks(text)).toBeUndefined()
  })
})

describe('an account', () => {
  const account = { trunks: 'sip.example.com', numbers: '+622150860000-0099' }
  const messages = (change: object) =>
    sipConfigSchema.safeParse({ ...account, ...change }).error?.issues.map(issue => issue.message) ?? []

  test('with a hundred codes is taken, and stored as it was typed', () => {
    const config = sipConfigSchema.parse(account)
    expect(sipConfigSchema.parse(config)).toEqual(config)
    expect(config).toMatchObject({ ...account, callerHeader: 'from', ringSeconds: 8, localPort: 0 })
  })

  test.each([
    [{ numbers: '+622150860000-0098' }, 'must have enough different endings'],
    // Twice as many numbers, and no more codes.
    [{ numbers: '+622150860000-0049, +622150870000-0049' }, 'must have enough different endings'],
    [{ numbers: 'all of them' }, 'must be phone numbers and ranges'],
    [{ trunks: 'sip:example' }, 'must be one to four servers'],
    [{ user: 'a b' }, 'must be visible ASCII characters without spaces'],
    [{ domain: 'x\r\nRoute: <sip:y>' }, 'must be a host name or an address'],
  ])('with %j is refused', (change, message) => {
    expect(messages(change)).toContain(message)
  })
})

test('every code is as likely as any other, however many numbers say it, and never comes twice in a row', () => {
  const numbers = [...(readNumbers('+622150860000-0009') ?? []), ...(readNumbers('+622150870000-0004') ?? [])]
  expect(countCodes(numbers, 4)).toBe(10)
  const pool = new NumberPool(numbers)
  const calls = Array.from({ length: 5000 }, () => pool.choose('+6281', 4))
  const codes = calls.map(({ caller }) => caller.slice(-4))
  expect(codes.some((code, turn) => code === codes[turn - 1])).toBe(false)
  expect([...new Set(calls.map(call => call.codes))]).toEqual([10, 9])
  // 500 each; a fair one strays so far (8 standard deviations) never.
  for (const count of Map.groupBy(codes, code => code).values())
    expect(Math.abs(count.length - 500)).toBeLessThan(170)
  expect(new Set(calls.map(({ caller }) => caller)).size).toBe(15)
})

test('a pool with one code goes on saying it', () => {
  const pool = new NumberPool(['622150860000', '622150870000'])
  expect([pool.choose('+6281', 4), pool.choose('+6281', 4)].map(({ codes }) => codes)).toEqual([1, 1])
})
