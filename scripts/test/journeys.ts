import { requireChromium } from '../browser/require-chromium.ts'
import { buildIfStale } from '../build.ts'
import { runTool } from '../process/tool.ts'
import type { Count } from './count.ts'
import { countReport } from './report.ts'

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** The journeys in a real browser against the built product; a skipped or flaky one counts as failed. */
export async function runJourneys(args: readonly string[] = []): Promise<Count> {
  buildIfStale()
  await requireChromium()
  return countReport<PlaywrightReport>(
    file =>
      runTool('playwright', {
        args: ['test', '--reporter=list,json', ...args],
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        shown: true,
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  )
}
