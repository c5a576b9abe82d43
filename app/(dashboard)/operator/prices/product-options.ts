import type { CatalogueVendor } from '#lib/gateways/list-catalogue.ts'

/** Every product of the catalogue as something to choose. */
export function productOptions(
  vendors: CatalogueVendor[],
): { value: string; label: string; detail: string }[] {
  return vendors.flatMap(vendor =>
    vendor.products.map(({ id, name }) => ({ value: id, label: `${vendor.name} ${name}`, detail: id })),
  )
}
