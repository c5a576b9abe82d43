import type { EndpointKind } from './choices.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** A body of the real shape that no real one can be taken for: no delivery, no gateway, a number that nobody has. */
export function testBody(kind: EndpointKind, now: Date): unknown {
  if (kind === 'health') return [{ vendor: 'TEST', data: [{ product: 'TEST', status: 'healthy' }] }]
  const at = `${now.toISOString().slice(0, 19)}Z`
  return {
    transaction_id: nobody,
    service: 'otp',
    gateway: nobody,
    method: 'Generate',
    provider: 'TEST',
    product: 'TEST',
    phone: '620000000000',
    token: '000000',
    status: 'DELIVERED',
    duration: 1_000_000_000,
    created_at: at,
    reported_at: at,
  }
}
