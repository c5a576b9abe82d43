/** A delivery's states in the order in which they win; the merge itself is `merge_status` in db/functions. */
export const deliveryStatuses = [
  'PROCESSING',
  'ERROR',
  'SENT',
  'UNDELIVERED',
  'REJECTED',
  'DELIVERED',
  'Verified',
] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]
