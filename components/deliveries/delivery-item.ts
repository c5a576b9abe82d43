import type { DeliveryStatus } from '#lib/messaging/status.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

/** A delivery as a row shows it; also as JSON. */
export interface DeliveryItem {
  id: string
  /** A date, or the same as ISO text. */
  createdAt: Date | string
  status: DeliveryStatus
  /** Masked. */
  recipient: string
  channel: Channel
  gatewayName: string | null
  vendorId: string | null
  vendorName: string | null
  /** Written as money, or null when nothing was charged. */
  charge: string | null
}
