import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

interface Run {
  args?: readonly string[]
  env?: Record<string, string>
  /** Shown as it comes instead of being kept. */
  shown?: boolean
}

/** Runs a program that npm installed with this very Node; resolves with its exit code and what it printed. */
export function runTool(name: string, { args = [], env = {}, shown = false }: Run = {}) {
  const child = spawn(process.execPath, [programOf(name), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}

const packages: Record<string, string> = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  playwright: '@playwright/test',
  tsc: 'typescript',
}

function programOf(name: string): string {
  const folder = join(root, 'node_modules', packages[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const program = typeof bin === 'string' ? bin : bin[name]
  if (!program) throw new Error(`${name} is not a program of ${folder}`)
  return join(folder, program)
}
