import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,db,server,worker,sandbox,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/setup.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
