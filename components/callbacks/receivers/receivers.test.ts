import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeSecret } from '#lib/callbacks/secret.ts'
import { signatureHeaders, signingKey } from '#lib/callbacks/sign.ts'
import { goReceiver } from './go.ts'
import { nodeReceiver } from './node.ts'
import { phpReceiver } from './php.ts'
import { pythonReceiver } from './python.ts'
import { shellReceiver } from './shell.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandi-receivers-'))
const secret = makeSecret()
const body = '{"transaction_id":"b3008bd0","status":"DELIVERED"}'
const sign = (text = body, of = secret) => signatureHeaders('msg_1', new Date(), text, [signingKey(of)])
let receiver: ChildProcess | undefined
afterAll(() => {
  receiver?.kill()
  rmSync(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

test('the receiver in Node takes what is signed and refuses what is not', async () => {
  const port = await freePort()
  receiver = spawn(process.execPath, ['--input-type=module', '--eval', nodeReceiver], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env: { ...process.env, PORT: String(port), CALLBACK_SECRET: secret },
    stdio: 'ignore',
  })
  const send = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body }).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(() => send(sign()), { timeout: 15_000 }).toBe(204)
  expect(await send(sign(`${body} `))).toBe(401)
  expect(await send(sign(body, makeSecret()))).toBe(401)
  expect(await send({})).toBe(401)
})

test('the shell computes the signature that is sent', () => {
  const headers = sign()
  writeFileSync(join(folder, 'body.json'), body)
  const printed = execFileSync('sh', ['-c', shellReceiver], {
    cwd: folder,
    env: {
      ...process.env,
      CALLBACK_SECRET: secret,
      ID: headers['webhook-id'],
      TIMESTAMP: headers['webhook-timestamp'],
    },
  })
  expect(printed.toString().trim()).toBe(headers['webhook-signature'])
})

test.each([
  ['php', ['-l'], 'php', phpReceiver],
  ['python3', ['-m', 'py_compile'], 'py', pythonReceiver],
  ['gofmt', ['-l', '-e'], 'go', goReceiver],
])('%s can read its receiver, where it is installed', (program, args, extension, text) => {
  const file = join(folder, `receiver.${extension}`)
  writeFileSync(file, text)
  const { status, stdout, error } = spawnSync(program, [...args, file])
  if (error) return expect(error).toMatchObject({ code: 'ENOENT' })
  expect(status).toBe(0)
  if (program === 'gofmt') expect(String(stdout)).toBe('')
})
