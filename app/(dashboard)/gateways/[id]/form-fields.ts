import type { Gateway } from '#lib/gateways/get-gateway.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'

/** A stored gateway as its form holds it. */
export function formFields(gateway: Gateway): GatewayFields {
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
