import { createServer, type Server } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAllowedRanges } from './allowed-addresses.ts'
import { safeFetch } from './safe-fetch.ts'
import { type Address, checkTarget, type Resolver } from './safe-target.ts'

const publicly: Address = { address: '93.184.215.14', family: 4 }
const loopback: Address = { address: '127.0.0.1', family: 4 }
let canary: Server
let touched = 0
let port = 0

beforeAll(async () => {
  canary = createServer(socket => {
    touched++
    socket.destroy()
  })
  // Of both families, so that every spelling of this machine would be heard.
  await new Promise<void>(done => canary.listen(0, '::', done))
  port = (canary.address() as { port: number }).port
})
afterAll(() => canary.close())

const hosts = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '017700000001',
  '①②⑦.⓪.⓪.①',
  '127.0.0.1.',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'ｌｏｃａｌｈｏｓｔ',
  'lоcalhost',
  'app.localhost',
  'printer.local',
  'intranet',
  '169.254.169.254',
  'metadata.google.internal',
  '100.100.100.200',
  '168.63.129.16',
  '[fd00:ec2::254]',
  '10.1.2.3',
  '172.16.9.9',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '192.88.99.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::a9fe:a9fe]',
  '[2002:a9fe:a9fe::1]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[fe80::1]',
  '[fe80::1%25eth0]',
  '[fc00::1]',
  '[fec0::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[ff02::1]',
]
const whole = [
  ['file:///etc/passwd', 'scheme'],
  ['gopher://example.com', 'scheme'],
  ['data:text/plain,x', 'scheme'],
  ['ftp://example.com', 'scheme'],
  ['http://93.184.215.14', 'scheme'],
  ['https://user@93.184.215.14', 'credentials'],
  ['https://:pw@93.184.215.14', 'credentials'],
  ['https://ok.com#@127.0.0.1', 'unresolved'],
  ['https://93.184.215.14\\@127.0.0.1', 'invalid'],
  ['https://127.0.0.1\t/', 'invalid'],
  ['https://exa\nmple.com/', 'invalid'],
  [' https://93.184.215.14', 'invalid'],
  ['https://127.0.0.1%2f@example.com', 'credentials'],
  ['https://example.com%2f.127.0.0.1', 'invalid'],
  ['https://93.184.215.14:22', 'port'],
  ['https://93.184.215.14:25', 'port'],
  ['https://93.184.215.14:5432', 'port'],
  ['https://93.184.215.14:6379', 'port'],
  ['https://93.184.215.14:80', 'port'],
  ['no address', 'invalid'],
  ['', 'invalid'],
  [`https://93.184.215.14/${'x'.repeat(2100)}`, 'invalid'],
]
const nowhere: Resolver = () => Promise.reject(new Error('no such name'))

test.each(hosts)('%s is refused at save and at send, and nothing is sent', async host => {
  for (const address of [`https://${host}`, `https://${host}:${port}/x`, `http://${host}:${port}/x`]) {
    expect(await checkTarget(address), address).toMatchObject({ kind: 'refused' })
    const sent = await safeFetch(address, { method: 'POST', headers: {}, body: '{}', timeoutMs: 3000 })
    expect(sent, address).toMatchObject({ kind: 'failed' })
    expect(sent.kind === 'failed' && /connection|timeout|broken|tls/.test(sent.reason)).toBe(false)
  }
  expect(touched).toBe(0)
})

test.each(whole)('%s is refused: %s', async (address, reason) => {
  expect(await checkTarget(address, nowhere)).toEqual({ kind: 'refused', reason })
  const sent = await safeFetch(address, { method: 'POST', headers: {}, resolver: nowhere })
  expect(sent).toMatchObject({ kind: 'failed', reason })
})

test.each([
  ['https://93.184.215.14/x?y=1', publicly],
  ['https://93.184.215.14:8443/', publicly],
  ['https://[2606:4700::1111]', { address: '2606:4700::1111', family: 6 }],
  ['https://hooks.example.com/a', publicly],
])('%s is allowed, with the address to connect to', async (address, expected) => {
  const target = await checkTarget(address, async () => [publicly])
  expect(target).toMatchObject({ kind: 'allowed', ...expected })
})

test('a name with one public and one private address is refused', async () => {
  for (const addresses of [
    [publicly, loopback],
    [loopback, publicly],
    [publicly, { address: '::ffff:10.0.0.1', family: 6 as const }],
  ]) {
    const target = await checkTarget('https://hooks.example.com', async () => addresses)
    expect(target).toEqual({ kind: 'refused', reason: 'address' })
  }
})

test('a name that was public when it was saved and is private when we send is refused', async () => {
  let asked = 0
  const rebinding: Resolver = async () => (asked++ === 0 ? [publicly] : [loopback])
  expect(await checkTarget('https://hooks.example.com', rebinding)).toMatchObject({ kind: 'allowed' })
  const sent = await safeFetch('https://hooks.example.com', {
    method: 'POST',
    headers: {},
    resolver: rebinding,
  })
  expect(sent).toMatchObject({ kind: 'failed', reason: 'address' })
  expect(touched).toBe(0)
})

test('our own host and our own addresses are refused, public or not', async () => {
  const own = Object.values(networkInterfaces()).flatMap(list => list ?? [])
  for (const { address, family } of own) {
    const host = family === 'IPv6' ? `[${address}]` : address
    expect(await checkTarget(`https://${host}`)).toMatchObject({ kind: 'refused' })
  }
  expect(await checkTarget('https://otp.sandi.example/v1')).toMatchObject({ reason: 'self' })
})

test.each(['10.0.0.0/8x', '10.0.0.0', '10.0.0.0/33', '[fd00::/8', 'fd00::/8', '127.0.0.1/32:0', 'x'])(
  'the range %s is not understood',
  text => {
    expect(() => parseAllowedRanges(text)).toThrow(text)
  },
)

process.env.PUBLIC_URL = 'https://otp.sandi.example'
