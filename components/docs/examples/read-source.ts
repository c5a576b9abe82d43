import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The text of an example's file: the very one that runs. */
export function readSource(file: string): Promise<string> {
  return readFile(
    join(/* turbopackIgnore: true */ process.cwd(), 'components', 'docs', 'examples', 'source', file),
    'utf8',
  )
}
