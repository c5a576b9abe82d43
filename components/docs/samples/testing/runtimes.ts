import { spawnSync } from 'node:child_process'

interface Runtime {
  program: string
  extension: string
  /** The command that runs a sample written to a file. */
  command: (file: string) => string[]
}

/** What runs the samples of a language. */
export const runtimes: Record<string, Runtime> = {
  curl: { program: 'curl', extension: 'sh', command: file => ['sh', file] },
  node: { program: 'node', extension: 'mjs', command: file => [process.execPath, file] },
  php: { program: 'php', extension: 'php', command: file => ['php', file] },
  python: { program: 'python3', extension: 'py', command: file => ['python3', file] },
  go: { program: 'go', extension: 'go', command: file => ['go', 'run', file] },
}

/** The runtime of a language where its program is installed. */
export function findRuntime(language: string): Runtime | undefined {
  const runtime = runtimes[language]
  if (!runtime) return undefined
  const found = spawnSync('sh', ['-c', `command -v ${runtime.program}`]).status === 0
  return found ? runtime : undefined
}
