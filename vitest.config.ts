import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,db,server,worker,sandbox,scripts}/**/*.test.ts'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/setup.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
