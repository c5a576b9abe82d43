import { citcall } from './citcall.ts'
import { damcorp } from './damcorp.ts'
import { custom, ims, kata, kingone } from './generic/presets.ts'
import { gupshup } from './gupshup.ts'
import { closePools } from './http.ts'
import { infobip } from './infobip.ts'
import { kannel } from './kannel.ts'
import { mailgun } from './mailgun.ts'
import { metaWhatsapp } from './meta-whatsapp.ts'
import { ses } from './ses.ts'
import { sip } from './sip.ts'
import { smpp } from './smpp.ts'
import { smtp } from './smtp.ts'
import { taptalk } from './taptalk.ts'
import { twilio } from './twilio.ts'
import type { Product, Vendor } from './vendor.ts'
import { vonage } from './vonage.ts'
import { wavecell } from './wavecell.ts'

/** Every vendor the product can send through, in the order screens list them. */
export const vendors: readonly Vendor[] = [
  citcall,
  wavecell,
  infobip,
  twilio,
  vonage,
  smpp,
  sip,
  kannel,
  metaWhatsapp,
  gupshup,
  damcorp,
  taptalk,
  mailgun,
  ses,
  smtp,
  ims,
  kata,
  kingone,
  custom,
]

const vendorById = new Map(vendors.map(vendor => [vendor.id, vendor]))
const productById = new Map(vendors.flatMap(vendor => vendor.products.map(product => [product.id, product])))

/** The vendor with this id, as stored with accounts and in report URLs. */
export function findVendor(id: string): Vendor | undefined {
  return vendorById.get(id)
}

/** The product with this id, as stored with gateways, prices and deliveries. */
export function findProduct(id: string): Product | undefined {
  return productById.get(id)
}

/** Closes every open connection of every vendor; the process is ending. */
export async function closeVendors(): Promise<void> {
  await Promise.all([closePools(), ...vendors.map(vendor => vendor.close?.())])
}
