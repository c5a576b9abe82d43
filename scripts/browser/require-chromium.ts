import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runTool } from '../process/tool.ts'
import { findChromium } from './find-chromium.ts'

/** Makes sure that there is a browser: this machine's, the distribution's package, or Playwright's own. */
export async function requireChromium(): Promise<void> {
  if (isThere()) return
  console.log('There is no Chromium yet; installing one …')
  installPackage()
  if (isThere()) return
  await runTool('playwright', { args: ['install', 'chromium'], shown: true })
  if (isThere()) return
  throw new Error(
    'There is no Chromium and none could be installed. Install one and set CHROMIUM_PATH to it.',
  )
}

function isThere(): boolean {
  return findChromium() !== undefined || existsSync(chromium.executablePath())
}

/** Debian's package, where we may install it without being asked for a password. */
function installPackage(): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words: string[]) => {
    const [program = '', ...args] = [...asRoot, ...words]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  }
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
}
