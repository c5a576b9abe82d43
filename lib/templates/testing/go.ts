import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Bytes } from '../go/bytes.ts'

export interface Case {
  template: string
  pages: readonly unknown[]
  values: Readonly<Record<string, string>>
}
/** Bytes that were printed, or why nothing was. */
export type Result = { output: Bytes } | { error: string }

/** Whether there is a Go to compare with. */
export function hasGo(): boolean {
  return spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0
}

/** What Go's text/template makes of the cases, all in one process. */
export async function renderWithGo(cases: readonly Case[]): Promise<Result[]> {
  const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '' }
  const child = spawn('go', ['run', join(import.meta.dirname, 'oracle.go')], { env })
  child.stdin.end(
    JSON.stringify(
      cases.map(({ template, pages, values }) => ({ template, data: { Pages: pages, Params: values } })),
    ),
  )
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (stdout === '') throw new Error(`Go failed: ${stderr}`)
  const results: { output: string | null; error: string }[] = JSON.parse(stdout)
  return results.map(({ output, error }) =>
    error ? { error } : { output: Buffer.from(output ?? '', 'base64').toString('latin1') },
  )
}
