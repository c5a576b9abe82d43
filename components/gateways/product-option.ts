import type { Channel } from '#lib/vendors/vendor.ts'

/** A product that a gateway may send through. */
export interface ProductOption {
  id: string
  name: string
  channel: Channel
  vendorId: string
  vendorName: string
  /** Of one message to the merchant's country, as money; without one it cannot be sent there. */
  price: string | undefined
  /** The merchant's own accounts with the vendor. */
  accounts: { id: string; name: string; enabled: boolean }[]
  /** Off, it is here because a gateway has it already. */
  enabled: boolean
}
