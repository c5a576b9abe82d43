import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { genericConfig } from './generic/config.ts'
import { custom } from './generic/presets.ts'
import { closePools } from './http.ts'
import { publicOnly } from './public-only.ts'
import { sipConfigSchema } from './sip/config.ts'
import { startTrunk } from './sip/testing/trunk.ts'
import { sip } from './sip.ts'
import { messageFor } from './testing/rig.ts'
import type { Vendor } from './vendor.ts'

let server: Server
let port: number
let served = 0

beforeAll(async () => {
  server = createServer((_, response) => {
    served++
    response.end('{"id":"a"}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  served = 0
})
afterAll(async () => {
  await closePools()
  server.closeAllConnections()
  server.close()
})

function send(vendor: Vendor, host: string) {
  const [product] = custom.products
  if (!product) throw new Error('no product')
  const baseUrl = `http://${host}:${port}`
  return vendor.send(messageFor('0001', false), {
    product,
    config: genericConfig.parse({ baseUrl, bodyKind: 'none', idPath: 'id' }),
    signal: new AbortController().signal,
    reportUrl: '',
    onReports: () => {},
  })
}

test.each(['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '2130706433'])(
  'an account of a merchant reaches nothing inside by %s, not even over a connection that an operator’s keeps',
  async host => {
    expect((await send(custom, 'localhost')).kind).toBe('accepted')
    expect(await send(publicOnly(custom), host)).toEqual({
      kind: 'unavailable',
      reason: 'the address is not public',
    })
    expect(served).toBe(1)
    expect((await send(custom, 'localhost')).kind).toBe('accepted')
  },
)

test.each(['localhost', '127.0.0.1'])('a trunk of a merchant at %s is not called', async host => {
  const trunk = await startTrunk((request, far) => far.answer(request, '503 Full'))
  const [product] = sip.products
  if (!product) throw new Error('no product')
  const call = (vendor: typeof sip, accountId: string) =>
    vendor.send(messageFor('0001', false), {
      product,
      accountId,
      config: sipConfigSchema.parse({ trunks: `${host}:${trunk.port}`, numbers: '+622150860000-9999' }),
      signal: new AbortController().signal,
      reportUrl: '',
      onReports: () => {},
    })
  expect((await call(publicOnly(sip) as typeof sip, 'a merchant’s')).kind).toBe('unavailable')
  expect(trunk.heard).toEqual([])
  await call(sip, 'an operator’s')
  expect(trunk.heard.length).toBeGreaterThan(0)
  await sip.close?.()
  await trunk.close()
})
