import { sql } from '#db/client.ts'

/** All that a callback is made of and signed with; see `callback_facts` in db/functions. */
export interface CallbackFacts {
  id: string
  endpoint_id: string
  merchant_id: string
  delivery_id: string | null
  event: string
  attempts: number
  tries: number
  /** Of a test, or of vendors' health. */
  body: unknown
  reported_at: Date
  sip_code: number | null
  url: string
  mask_code: boolean
  secret_sealed: string
  /** While it still signs. */
  previous_secret_sealed: string | null
  /** Null from here on: not made from a delivery, or its delivery is gone. */
  service: 'otp' | 'message' | null
  method: 'Request' | 'Generate' | 'Send' | 'Message' | null
  channel: string | null
  recipient: string | null
  otp_id: string | null
  accepted_at: Date | null
  duration_ns: string | null
  gateway_key: string | null
  otp_length: number | null
  vendor: string | null
  product: string | null
  code_sealed: string | null
  /** No try of its endpoint has succeeded lately. */
  failing: boolean
}

/** What callbacks of a merchant are made of, in the order of their ids; those of others are left out. */
export async function readFacts(merchantId: string, ids: readonly string[]): Promise<CallbackFacts[]> {
  const rows = await sql()<CallbackFacts[]>`
    select * from callback_facts(${sql().array([...ids])}::uuid[]) where merchant_id = ${merchantId}`
  // This pool reads times as text.
  return rows.map(row => ({
    ...row,
    reported_at: new Date(row.reported_at),
    accepted_at: row.accepted_at && new Date(row.accepted_at),
  }))
}
