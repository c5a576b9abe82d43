import { createPool } from './pool.ts'

// One for the process, also when a bundler loads this module twice.
const holder = globalThis as typeof globalThis & { sandiTemplates?: ReturnType<typeof createPool> }

/** The process's threads for templates; they start with the first job. */
export function sharedPool(): ReturnType<typeof createPool> {
  holder.sandiTemplates ??= createPool()
  return holder.sandiTemplates
}
