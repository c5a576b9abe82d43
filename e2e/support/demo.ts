import { readFileSync } from 'node:fs'
import type { Demo } from '../../scripts/demo/seed.ts'

/** The addresses, keys and sign-in of the running product. */
export function demo(): Demo {
  return JSON.parse(readFileSync(process.env.SANDI_DEMO_FILE ?? '', 'utf8'))
}
