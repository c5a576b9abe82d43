import type { DeliveryItem } from '#components/deliveries/delivery-item.ts'
import { formatMoney } from '#lib/core/money.ts'
import type { DeliveryRow } from '#lib/messaging/read-deliveries.ts'

/** A delivery as a row shows it, its charge written in a locale, and nothing else of it. */
export function toItem(row: DeliveryRow, locale: string): DeliveryItem {
  const { id, createdAt, status, recipient, channel, gatewayName, vendorId, vendorName } = row
  const charge = row.chargedMicros ? formatMoney(row.chargedMicros, row.currency, locale) : null
  return { id, createdAt, status, recipient, channel, gatewayName, vendorId, vendorName, charge }
}
