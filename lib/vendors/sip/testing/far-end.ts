import { join } from 'node:path'

/** Somebody who plays one scenario for one call. */
export interface FarEnd {
  port: number
  /** Resolves when the whole scenario was played, rejects when a message was missing or another one came. */
  done: Promise<void>
}
export const scenarioFile = (name: string): string => join(import.meta.dirname, 'scenarios', `${name}.xml`)
