import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, '.next', 'sandi-build')
const sources = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
]

/** Builds the pages unless the last build was made from these very sources. */
export function buildIfStale(): void {
  const present = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === present) return
  console.log('Building the pages …')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('The pages could not be built.')
  writeFileSync(stamp, present)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort()) {
    if (!file.includes('.test.')) hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(source: string): string[] {
  const path = join(root, source)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

if (import.meta.main) buildIfStale()
