import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { buildIfStale } from './build.ts'
import { root } from './process/tool.ts'
import type { Count } from './test/count.ts'

/** What a page's scripts may weigh before it is there: gzip, as they travel. */
const bytesMax = 200_000
const built = join(root, '.next')

interface ClientManifest {
  clientModules: Record<string, { chunks: string[] }>
}

/**
 * Weighs the scripts that each page loads first: the framework's, which every page has as script tags, and those of
 * every client component that the page's server component names, which its answer preloads. What is imported later
 * (`lazy`, `import()`) is not among them. Compared with what Chromium loads, it is the same to the byte.
 */
export function checkBundle(): Count {
  const framework = readJson<{ rootMainFiles: string[] }>('build-manifest.json').rootMainFiles
  const routes = Object.entries(readJson<Record<string, string>>('app-path-routes-manifest.json'))
  const pages = routes.filter(([entry, path]) => entry.endsWith('/page') && !isInternal(path))
  const sizes = pages.map(([entry, path]) => ({ path, bytes: weigh([...framework, ...scriptsOf(entry)]) }))
  for (const { path, bytes } of sizes.sort((a, b) => b.bytes - a.bytes)) {
    const mark = bytes > bytesMax ? '✗' : '✓'
    console.log(`${mark} ${path.padEnd(32)} ${(bytes / 1000).toFixed(1).padStart(7)} kB`)
  }
  const heavy = sizes.filter(({ bytes }) => bytes > bytesMax).length
  console.log(`  at most ${bytesMax / 1000} kB of scripts (gzip) before a page is there`)
  return { passed: heavy === 0 ? 1 : 0, failed: heavy === 0 ? 0 : 1 }
}

/** Next's own pages, and the one that only developers see. */
function isInternal(path: string): boolean {
  return path.startsWith('/_') || path === '/design'
}

function scriptsOf(entry: string): string[] {
  const file = join(built, 'server', 'app', `${entry}_client-reference-manifest.js`)
  if (!existsSync(file)) throw new Error(`The build says nothing of the client components of ${entry}.`)
  const global: { __RSC_MANIFEST?: Record<string, ClientManifest> } = {}
  runInNewContext(readFileSync(file, 'utf8'), { globalThis: global })
  const manifest = global.__RSC_MANIFEST?.[entry]
  if (!manifest) throw new Error(`The build's manifest of ${entry} has another shape than before.`)
  return Object.values(manifest.clientModules).flatMap(({ chunks }) =>
    chunks.map(chunk => decodeURIComponent(chunk.replace('/_next/', ''))),
  )
}

const weights = new Map<string, number>()

function weigh(files: string[]): number {
  return [...new Set(files)].reduce((sum, file) => {
    const weight = weights.get(file) ?? gzipSync(readFileSync(join(built, file))).length
    weights.set(file, weight)
    return sum + weight
  }, 0)
}

function readJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(built, name), 'utf8'))
}

if (import.meta.main) {
  buildIfStale()
  process.exitCode = checkBundle().failed
}
