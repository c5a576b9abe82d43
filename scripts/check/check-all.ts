import { staticChecks } from './static-checks.ts'

/** Runs every static check side by side, prints a line for each and what is wrong, and counts them. */
export async function checkAll(): Promise<{ passed: number; failed: number }> {
  const results = await Promise.all(
    staticChecks.map(async ({ name, run }) => {
      const startedAt = performance.now()
      const problems = await run().catch((error: unknown) => String(error))
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      console.log(`${problems ? '✗' : '✓'} ${name.padEnd(26)} ${seconds.padStart(5)} s`)
      return { name, problems }
    }),
  )
  const red = results.filter(({ problems }) => problems)
  for (const { name, problems } of red) console.log(`\n✗ ${name}\n\n${problems}`)
  return { passed: results.length - red.length, failed: red.length }
}
