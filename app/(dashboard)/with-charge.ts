import { formatMoney } from '#lib/core/money.ts'
import type { DeliveryRow } from '#lib/messaging/read-deliveries.ts'

/** Deliveries with their charge written as money of the merchant's locale. */
export function withCharge(items: DeliveryRow[], { locale }: { locale: string }) {
  return items.map(item => ({
    ...item,
    charge: item.chargedMicros === null ? null : formatMoney(item.chargedMicros, item.currency, locale),
  }))
}
