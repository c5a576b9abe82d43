import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const freePorts = {
  SANDBOX_PORT: '0',
  SANDBOX_SMTP_PORT: '0',
  SANDBOX_SMPP_PORT: '0',
  SANDBOX_MERCHANT_PORT: '0',
}
const start = async (): Promise<[ChildProcess, Record<string, unknown>]> => {
  const child = fork(`${import.meta.dirname}/index.ts`, {
    env: { ...process.env, ...freePorts },
    execArgv: [],
  })
  const [ready] = await once(child, 'message')
  return [child, ready]
}

test('the process tells its parent where it listens and leaves when the parent lets go', async () => {
  const [child, ready] = await start()
  expect(ready).toEqual({
    type: 'ready',
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    merchantUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    smtpPort: expect.any(Number),
    smppPort: expect.any(Number),
  })
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a terminated process leaves politely', async () => {
  const [child] = await start()
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
