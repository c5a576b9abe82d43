import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SipResponse } from './message.ts'
import { ClientTransaction, standardTimers } from './transaction.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const response = (status: number): SipResponse => ({
  kind: 'response',
  status,
  reason: '',
  headers: [],
  body: '',
  callId: '1',
  cseq: { number: 1, method: 'INVITE' },
  branch: 'z9hG4bK1',
})

function start(invite: boolean) {
  const startedAt = Date.now()
  const sentAt: number[] = []
  const heard: number[] = []
  const acknowledged: number[] = []
  const ends: string[] = []
  const transaction = new ClientTransaction(
    {
      invite,
      send: () => sentAt.push(Date.now() - startedAt),
      acknowledge: ({ status }) => acknowledged.push(status),
      onResponse: ({ status }) => heard.push(status),
      onTimeout: () => ends.push('timeout'),
      onOver: () => ends.push('over'),
    },
    standardTimers,
  )
  return { transaction, sentAt, heard, acknowledged, ends }
}

test('an INVITE is repeated after 0.5, 1, 2, 4, 8 and 16 seconds and given up after 32', () => {
  const { sentAt, ends } = start(true)
  vi.advanceTimersByTime(31_999)
  expect(sentAt).toEqual([0, 500, 1500, 3500, 7500, 15_500, 31_500])
  expect(ends).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(ends).toEqual(['over', 'timeout'])
  expect(sentAt).toHaveLength(7)
})

test('any other request is repeated at most every 4 seconds, also while it is being served', () => {
  const { transaction, sentAt, ends } = start(false)
  vi.advanceTimersByTime(12_000)
  expect(sentAt).toEqual([0, 500, 1500, 3500, 7500, 11_500])
  transaction.receive(response(100))
  vi.advanceTimersByTime(20_000)
  expect(sentAt.slice(6)).toEqual([15_500, 19_500, 23_500, 27_500, 31_500])
  expect(ends).toEqual(['over', 'timeout'])
})

describe('once an INVITE is', () => {
  test('being served, it is neither repeated nor given up', () => {
    const { transaction, sentAt, ends, heard } = start(true)
    transaction.receive(response(100))
    vi.advanceTimersByTime(120_000)
    transaction.receive(response(180))
    expect([sentAt.length, ends, heard]).toEqual([1, [], [100, 180]])
  })

  test.each([200, 486])(
    'answered %i, each repetition is acknowledged and told once, for 32 seconds',
    status => {
      const { transaction, acknowledged, heard, ends } = start(true)
      transaction.receive(response(status))
      transaction.receive(response(180))
      vi.advanceTimersByTime(31_000)
      transaction.receive(response(status))
      expect([acknowledged, heard]).toEqual([[status, status], [status]])
      vi.advanceTimersByTime(2000)
      expect(ends).toEqual(['over'])
      transaction.receive(response(status))
      expect(acknowledged).toHaveLength(2)
    },
  )

  test('given up by its sender, it is not repeated, and an answer is still taken', () => {
    const { transaction, sentAt, heard } = start(true)
    transaction.quieten()
    vi.advanceTimersByTime(20_000)
    transaction.receive(response(100))
    expect([sentAt.length, heard]).toEqual([1, [100]])
  })

  test('stopped, nothing more comes of it', () => {
    const { transaction, ends, heard } = start(true)
    transaction.stop()
    transaction.stop()
    transaction.receive(response(200))
    vi.advanceTimersByTime(60_000)
    expect([ends, heard]).toEqual([['over'], []])
  })
})
