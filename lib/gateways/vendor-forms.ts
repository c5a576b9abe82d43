import { z } from 'zod'
import { vendors } from '#lib/vendors/registry.ts'
import type { ConfigField, Vendor } from '#lib/vendors/vendor.ts'

export interface VendorForm {
  id: string
  name: string
  /** Whether it sends delivery reports to an address of ours. */
  reports: boolean
  /** What its templates may name; none where there are no templates, nor anything to rehearse. */
  placeholders: readonly string[]
  fields: VendorFormField[]
}
export type VendorFormField = ConfigField & {
  /** What an empty field stands for. */
  standard?: string
}

/** What the form of an account asks for, by vendor: plain values that may go to a browser. */
export function listVendorForms(): VendorForm[] {
  return vendors.map(vendor => {
    const properties = configProperties(vendor)
    return {
      id: vendor.id,
      name: vendor.name,
      reports: vendor.readReports !== undefined,
      placeholders: vendor.rehearsal?.placeholders ?? [],
      fields: vendor.configFields.map(field => {
        const standard = properties[field.name]?.default
        return {
          ...field,
          ...(standard === undefined || standard === '' ? {} : { standard: String(standard) }),
        }
      }),
    }
  })
}

interface Property {
  default?: unknown
  minimum?: number
  maximum?: number
}

/** The values of a vendor's configuration as JSON Schema has them. */
export function configProperties({ configSchema }: Vendor): Record<string, Property> {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' })
  return properties as Record<string, Property>
}
