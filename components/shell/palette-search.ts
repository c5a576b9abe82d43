import type { Channel } from '#lib/vendors/vendor.ts'

/** What the server finds for the palette. */
export interface PaletteFinds {
  gateways: { id: string; name: string; channel: Channel }[]
  /** `recipient` is masked, `at` written for the reader. */
  deliveries: { id: string; recipient: string; at: string }[]
  /** Pages of the documentation. */
  docs: { href: string; title: string }[]
}

export const nothingFound: PaletteFinds = { gateways: [], deliveries: [], docs: [] }
