import { execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium of this machine: CHROMIUM_PATH, or the first on the PATH that starts. */
export function findChromium(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH
  if (!wanted) return onThePath().find(starts)
  if (!starts(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which does not start.`)
  return wanted
}

function onThePath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap(name => folders.map(folder => join(folder, name)))
}

/** Some distributions put a placeholder there that only tells how to install the real one. */
function starts(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}
