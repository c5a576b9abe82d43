import { expect, test } from 'vitest'
import { readCitcallReports } from './citcall-report.ts'
import { finalStatus } from './sip/call-status.ts'
import { sipCodes } from './sip-codes.ts'

test.each(sipCodes.map(({ code, status }) => [code, status]))(
  'a call that ended with %i is recorded as the appendix says: %s',
  (dial_code, status) => {
    const body = Buffer.from(JSON.stringify({ trxid: 'call-1', dial_code }))
    const request = { method: 'POST', url: 'https://example.com/r', headers: {}, body }
    const answer = readCitcallReports({ ...request, query: new URLSearchParams() })
    expect(answer).toMatchObject({ reports: [{ status }] })
  },
)

test('a call over our own trunks that never rang is recorded as the appendix says', () => {
  // What follows the ringing, or is no ending, is not decided by its code alone.
  const ringing = new Set([180, 183, 200, 486, 487])
  const failures = sipCodes.filter(({ code }) => !ringing.has(code))
  expect(failures.map(({ code }) => [code, finalStatus(code)])).toEqual(
    failures.map(({ code, status }) => [code, status]),
  )
})
