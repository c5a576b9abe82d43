import { buildIfStale } from './build.ts'
import { checkAll } from './check/check-all.ts'
import { checkBundle } from './check-bundle.ts'
import type { Count } from './test/count.ts'
import { runJourneys } from './test/journeys.ts'
import { runUnitTests } from './test/unit.ts'

const steps: { title: string; run: () => Count | Promise<Count> }[] = [
  { title: 'Static checks', run: checkAll },
  { title: 'Unit and integration tests', run: runUnitTests },
  { title: 'Build', run: build },
  { title: 'Scripts of each page', run: checkBundle },
  { title: 'Journeys in the browser', run: () => runJourneys() },
]
const total: Count = { passed: 0, failed: 0 }
const lines: string[] = []

for (const { title, run } of steps) {
  console.log(`\n── ${title} ──\n`)
  const startedAt = performance.now()
  const count = await attempt(run)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  lines.push(
    `${count.failed ? '✗' : '✓'} ${title}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  )
  total.passed += count.passed
  total.failed += count.failed
}
console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function build(): Count {
  buildIfStale()
  return { passed: 1, failed: 0 }
}

/** The other steps are worth running whatever happens to one. */
async function attempt(run: () => Count | Promise<Count>): Promise<Count> {
  try {
    return await run()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}
