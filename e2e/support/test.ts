import { test as base, expect } from '@playwright/test'
import { demo } from './demo.ts'

interface Options {
  /** What the browser may complain about in this test: an answer of 401 or 404 is such a complaint. */
  expectedComplaints: RegExp
}

/** The recording of a test tries every frame, and those of mails let nobody run a script. */
const ofMailFrames =
  /^Blocked script execution in '(about:blank|[^']+\/(phones\/mail\/|gateways\/preview|deliveries\/[^/']+\/content))/

/** A test fails when its pages write an error to the console or throw. */
export const test = base.extend<Options & { complaints: undefined }>({
  expectedComplaints: [/(?!)/, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
  baseURL: async ({}, use) => use(demo().url),
  complaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = []
      context.on('console', message => {
        if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
      })
      context.on('weberror', thrown => complaints.push(thrown.error().stack ?? thrown.error().message))
      await use(undefined)
      const unexpected = complaints.filter(text => !expectedComplaints.test(text) && !ofMailFrames.test(text))
      expect(unexpected, 'complaints of the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
