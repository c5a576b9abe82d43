import type { z } from 'zod'
import type { FieldError } from '#lib/core/error.ts'
import { isPublicHost, isPublicUrl } from '#lib/core/public-address.ts'
import { say } from '#lib/i18n/say.ts'
import type { Vendor } from '#lib/vendors/vendor.ts'
import { configIssue } from './config-issue.ts'
import { configProperties } from './vendor-forms.ts'

export type Config = Record<string, unknown>
export type ConfigReading = { kind: 'config'; config: Config } | { kind: 'invalid'; errors: FieldError[] }

interface Circumstances {
  /** What is stored now: a secret that is left empty stays as it is. */
  stored?: Config | undefined
  /** Whether it may send to any address, also inside our own network. */
  anywhere: boolean
}

/** Where messages go, and with them the secrets. */
const addressFields = ['baseUrl', 'host', 'port']

/**
 * The configuration of a vendor account as its adapter wants it, from what a form sent; empty fields are absent.
 * Stored secrets never follow a changed address: who may edit an account could else send them to a server of
 * their own.
 */
export function readConfig(
  vendor: Vendor,
  typed: Record<string, string>,
  { stored, anywhere }: Circumstances,
): ConfigReading {
  const values: Config = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
  const kept = secretsOf(vendor, stored).filter(name => !(name in values))
  const parsed = vendor.configSchema.safeParse({ ...values, ...pick(stored, kept) })
  const errors = parsed.success ? [] : issuesOf(vendor, parsed.error, values)
  const config = parsed.success ? (parsed.data as Config) : undefined
  if (config && !anywhere) errors.push(...addressErrors(config))
  if (config && stored && addressFields.some(name => config[name] !== stored[name])) {
    errors.push(...kept.map(name => ({ field: `config.${name}`, message: say('secretAgain') })))
  }
  return config && errors.length === 0 ? { kind: 'config', config } : { kind: 'invalid', errors }
}

/** The names of the secrets that a stored account has. */
export function secretsOf(vendor: Vendor, stored: Config | undefined): string[] {
  return vendor.configFields.filter(({ name, secret }) => secret && stored?.[name]).map(({ name }) => name)
}

function pick(from: Config | undefined, names: string[]): Config {
  return Object.fromEntries(names.map(name => [name, from?.[name]]))
}

function issuesOf(vendor: Vendor, error: z.ZodError, values: Config): FieldError[] {
  const properties = configProperties(vendor)
  const named = new Map<string, string>()
  for (const issue of error.issues) {
    const [name = ''] = issue.path.map(String)
    const { minimum: min, maximum: max } = properties[name] ?? {}
    const range = min === undefined || max === undefined ? undefined : { min, max }
    const field = ['config', ...issue.path].join('.')
    if (!named.has(field))
      named.set(field, configIssue(issue, { missing: !(name in values) && name !== '', range }))
  }
  return [...named].map(([field, message]) => ({ field, message }))
}

function addressErrors({ baseUrl, host }: Config): FieldError[] {
  if (typeof baseUrl === 'string' && !isPublicUrl(baseUrl)) {
    return [{ field: 'config.baseUrl', message: say('addressPublic') }]
  }
  if (typeof host === 'string' && !isPublicHost(host)) {
    return [{ field: 'config.host', message: say('hostPublic') }]
  }
  return []
}
