import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Count, countOf } from './count.ts'

/** Gives `run` a file for a test runner's JSON report and counts what stands there afterwards. */
export async function countReport<Report>(
  run: (file: string) => Promise<{ code: number }>,
  read: (report: Report) => Count,
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'sandi-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code } = await run(file)
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')) as Report)
    return countOf(passed, failed, code)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
