import type { Product, Vendor } from './vendor.ts'

/** Every vendor the product can send through, in the order screens list them. */
export const vendors: readonly Vendor[] = []

const vendorById = new Map(vendors.map(vendor => [vendor.id, vendor]))
const productById = new Map(vendors.flatMap(vendor => vendor.products.map(product => [product.id, product])))

export function findVendor(id: string): Vendor | undefined {
  return vendorById.get(id)
}

export function findProduct(id: string): Product | undefined {
  return productById.get(id)
}
