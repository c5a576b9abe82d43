import { expect, test } from 'vitest'
import { readCitcallReports } from './citcall-report.ts'
import { sipCodes } from './sip-codes.ts'

test.each(sipCodes.map(({ code, status }) => [code, status]))(
  'a call that ended with %i is recorded as the appendix says: %s',
  (dial_code, status) => {
    const body = Buffer.from(JSON.stringify({ trxid: 'call-1', dial_code }))
    const answer = readCitcallReports({ method: 'POST', headers: {}, query: new URLSearchParams(), body })
    expect(answer).toMatchObject({ reports: [{ status }] })
  },
)
