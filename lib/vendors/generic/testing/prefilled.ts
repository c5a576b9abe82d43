import type { Vendor } from '../../vendor.ts'

/** What the form of a new account with this vendor begins with. */
export function prefilled(vendor: Vendor): Record<string, string> {
  return Object.fromEntries(
    vendor.configFields.map(({ name, prefill }) => [name, prefill ?? '']).filter(([, begin]) => begin),
  )
}
