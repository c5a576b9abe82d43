import type { Vendor } from '#lib/vendors/vendor.ts'
import type { Config } from './read-config.ts'

/** A vendor account as the audit log may hold it: its settings, and no secret. */
export function auditedCredential(vendor: Vendor, name: string, config: Config): Config {
  const shown = vendor.configFields.filter(({ secret }) => !secret).map(field => field.name)
  return { name, ...Object.fromEntries(shown.map(field => [field, config[field] ?? null])) }
}
