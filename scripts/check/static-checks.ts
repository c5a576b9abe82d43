import { runTool } from '../process/tool.ts'
import { docsProblems } from './docs.ts'
import { doorProblems } from './doors.ts'
import { hardCodedText } from './hard-coded-text.ts'
import { lockFileProblems } from './lock-file.ts'
import { messageProblems } from './messages.ts'

interface StaticCheck {
  name: string
  /** What is wrong, in words; empty when nothing is. */
  run: () => Promise<string>
}

const rooms = ['app', 'components', 'lib', 'db', 'server', 'worker', 'sandbox', 'scripts', 'bench', 'e2e']

/** What can be said about the source without running it. */
export const staticChecks: readonly StaticCheck[] = [
  {
    name: 'format and lint',
    run: () => complaints('biome', 'check', '--error-on-warnings', '--max-diagnostics=50'),
  },
  { name: 'types', run: types },
  {
    name: 'import directions',
    run: () => complaints('depcruise', '--config', '.dependency-cruiser.mjs', ...rooms),
  },
  { name: 'nothing unused', run: () => complaints('knip', '--no-config-hints') },
  { name: 'texts in every language', run: messageProblems },
  { name: 'no text in one language', run: hardCodedText },
  { name: 'every door has its lock', run: doorProblems },
  { name: 'documentation in every language', run: docsProblems },
  { name: 'lock file and registries', run: lockFileProblems },
]

async function complaints(tool: string, ...args: string[]): Promise<string> {
  const { code, output } = await runTool(tool, { args })
  return code === 0 ? '' : output.trim() || `${tool} ended with code ${code}`
}

/** Next writes the types of its routes anew: those of an old build may name pages that are gone. */
async function types(): Promise<string> {
  return (
    (await complaints('next', 'typegen')) || complaints('tsc', '--project', 'scripts/check/tsconfig.json')
  )
}
