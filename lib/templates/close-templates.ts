import { sharedPool } from './threads/shared-pool.ts'

/** Ends the threads, for a process that is ending; renderings that are under way are refused. */
export async function closeTemplates(): Promise<void> {
  await sharedPool().close()
}
