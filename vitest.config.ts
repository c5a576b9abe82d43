import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,db,server,worker,sandbox,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/setup.ts'],
    pool: 'forks',
    // Time is no part of a test: these end what hangs, also on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
