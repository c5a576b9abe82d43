import type { Gateway } from './get-gateway.ts'
import type { GatewayFields } from './schema.ts'

/** A stored gateway as its form holds it. */
export function fieldsOf(gateway: Gateway): GatewayFields {
  const {
    id: _,
    key: __,
    previousKey: ___,
    previousKeyUntil: ____,
    merchantId: _____,
    createdAt: ______,
    updatedAt: _______,
    ...fields
  } = gateway
  return fields
}
