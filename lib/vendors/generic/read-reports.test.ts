import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ReportRequest } from '../vendor.ts'
import { genericConfig } from './config.ts'
import { readGenericReports } from './read-reports.ts'

const base = {
  baseUrl: 'https://api.example.com',
  bodyKind: 'none',
  idPath: 'id',
  reportKind: 'json',
  reportIdPath: 'id',
  reportStatusPath: 'status',
  reportDetailPath: 'why',
  reportTimePath: 'at',
  reportWords: 'ok: DELIVERED\nno: UNDELIVERED',
}
const report = JSON.stringify({ id: 'a', status: 'ok' })

function read(change: object, request: Partial<Omit<ReportRequest, 'body'>> & { body?: string }) {
  const { body = '', ...rest } = request
  return readGenericReports(
    {
      method: 'POST',
      query: new URLSearchParams(),
      headers: {},
      ...rest,
      body: Buffer.from(body),
    } as ReportRequest,
    genericConfig.parse({ ...base, ...change }),
  )
}

test('reads a list, passes over an odd entry, and keeps nothing but what it was told to read', () => {
  const at = 1_767_225_600
  const events = [
    { id: 'a', status: 'OK', at, text: 'Kode Anda 471982' },
    { status: 'ok' },
    7,
    { id: 17, status: 'no', why: 'text was: Kode 471982', at: '2026-01-01T00:00:00Z' },
  ]
  const { status, reports } = read({ reportListPath: 'events' }, { body: JSON.stringify({ events }) })
  expect(status).toBe(200)
  expect(reports).toMatchObject([
    { vendorMessageId: 'a', status: 'DELIVERED', at: new Date('2026-01-01T00:00:00Z') },
    { vendorMessageId: '17', status: 'UNDELIVERED', detail: 'text was: Kode •••' },
  ])
  expect(JSON.stringify(reports)).not.toContain('471982')
})

test('a word without a meaning changes nothing and is told', () => {
  const { reports } = read({}, { body: '{"id":"a","status":"surprise"}' })
  expect(reports).toMatchObject([{ status: 'PROCESSING', detail: 'surprise' }])
})

test('reads forms and queries', () => {
  const fields = 'id=a&status=no&why=absent'
  const expected = [{ vendorMessageId: 'a', status: 'UNDELIVERED', detail: 'absent' }]
  expect(read({ reportKind: 'form' }, { body: fields }).reports).toMatchObject(expected)
  const query = new URLSearchParams(fields)
  expect(read({ reportKind: 'query' }, { method: 'GET', query }).reports).toMatchObject(expected)
  expect(read({ reportKind: 'form' }, { method: 'GET', query }).status).toBe(405)
})

test('an account without reports takes none', () => {
  expect(read({ reportKind: 'none' }, { body: report })).toEqual({ status: 404, reports: [] })
})

const hex = createHmac('sha256', 's3cret').update(report).digest('hex')
const base64 = createHmac('sha256', 's3cret').update(report).digest('base64')
const login = Buffer.from('us:s3cret').toString('base64')

test.each([
  ['header', 'x-key', 's3cret', 200],
  ['header', 'x-key', 's3cre', 401],
  ['header', 'x-other', 's3cret', 401],
  ['hmac', 'x-key', hex, 200],
  ['hmac', 'x-key', hex.toUpperCase(), 200],
  ['hmac', 'x-key', `sha256=${hex}`, 200],
  ['hmac', 'x-key', base64, 200],
  ['hmac', 'x-key', hex.replace(/^./, hex.startsWith('0') ? '1' : '0'), 401],
  ['hmac', 'x-key', '', 401],
  ['basic', 'authorization', `Basic ${login}`, 200],
  ['basic', 'authorization', `basic ${login}x`, 401],
  ['basic', 'authorization', '', 401],
])('the proof %s in %s: %s is answered %i', (reportProof, name, value, status) => {
  const proof = { reportProof, reportHeader: 'X-Key', reportUser: 'us', reportSecret: 's3cret' }
  expect(read(proof, { body: report, headers: { [name]: value } }).status).toBe(status)
})
