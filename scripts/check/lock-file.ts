import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process/tool.ts'
import { trackedFiles } from './tracked-files.ts'

interface Entry {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

// In parts, so that this file is not found itself.
const needles = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['registry', 'npmmirror', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['npm', 'jsr', 'io'],
].map(parts => parts.join('.'))

/** Whether `npm ci` works on every platform and from every registry; says what would break it. */
export async function lockFileProblems(): Promise<string> {
  const file = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(file) as { packages: Record<string, Entry> }
  return [...missingPlatforms(packages), ...downloadAddresses(packages), ...registryHosts()].join('\n')
}

function missingPlatforms(packages: Record<string, Entry>): string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !isInstalled(packages, place, name))
      .map(name => `${place} wants ${name}, which has no entry: choose another version`),
  )
}

/** Looks where Node would: in the package's own folder, then in every folder above. */
function isInstalled(packages: Record<string, Entry>, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!folder) return false
  }
}

function downloadAddresses(packages: Record<string, Entry>): string[] {
  const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'))
  return addressed.map(([place]) => `${place} names the address it came from`)
}

function registryHosts(): string[] {
  return trackedFiles().flatMap(path => {
    const text = readFileSync(join(root, path), 'utf8')
    return needles.filter(needle => text.includes(needle)).map(needle => `${path} names ${needle}`)
  })
}
