import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installPackage } from '../process/install-package.ts'
import { runTool } from '../process/tool.ts'
import { findChromium } from './find-chromium.ts'

/** Makes sure that there is a browser: this machine's, the distribution's package, or Playwright's own. */
export async function requireChromium(): Promise<void> {
  if (isThere()) return
  console.log('There is no Chromium yet; installing one …')
  installPackage('chromium')
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
