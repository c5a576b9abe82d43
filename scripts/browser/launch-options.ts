import type { LaunchOptions } from '@playwright/test'
import { findChromium } from './find-chromium.ts'

/** A Chromium of this machine that talks to nobody but the pages it is sent to. */
export function launchOptions(): LaunchOptions {
  const executablePath = findChromium()
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  }
}
