import { runTool } from '../process/tool.ts'
import type { Count } from './count.ts'
import { countReport } from './report.ts'
import { requireGo } from './require-go.ts'
import { requireSipp } from './require-sipp.ts'

interface VitestReport {
  numTotalTests: number
  numPassedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Everything that vitest runs; a skipped test counts as failed, and so does a file that could not be loaded. */
export function runUnitTests(): Promise<Count> {
  requireSipp()
  requireGo()
  return countReport<VitestReport>(
    file =>
      runTool('vitest', {
        args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        shown: true,
      }),
    ({ numTotalTests, numPassedTests, testResults }) => {
      const broken = testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      )
      return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length }
    },
  )
}
