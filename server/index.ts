import { createServer } from 'node:http'
import next from 'next'
import { closeDatabase } from '#db/client.ts'
import { refuseUnsafeDatabase } from '#db/safety.ts'
import { announceStop } from '#lib/api/health.ts'
import { isMachinePath } from '#lib/api/routes.ts'
import { announceOrigin } from '#lib/auth/announce-origin.ts'
import { env } from '#lib/core/env.ts'
import { log } from '#lib/core/log.ts'
import { refuseUnsafeSettings } from '#lib/core/safety.ts'
import { onStop } from '#lib/core/stop.ts'
import { syncCatalogue } from '#lib/gateways/sync-catalogue.ts'
import { listenToVendors } from '#lib/messaging/listen-to-vendors.ts'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { closeVendors } from '#lib/vendors/registry.ts'
import { answerMachine } from './answer-machine.ts'
import { longestMs } from './body-limits.ts'
import { guardPages } from './guard-pages.ts'
import { limitTime } from './limit-time.ts'

const { HOST, PORT, NODE_ENV, TRUST_PROXY, publicUrl } = env()
refuseUnsafeSettings()
const dashboardUrl = announceOrigin()
await refuseUnsafeDatabase()
await syncCatalogue()

const pages = next({ dev: NODE_ENV === 'development', hostname: HOST, port: PORT })
await pages.prepare()
const answerPage = guardPages(pages.getRequestHandler(), {
  development: NODE_ENV === 'development',
  urls: [publicUrl, dashboardUrl],
  trustProxy: TRUST_PROXY,
})

let stopping = false
const server = createServer({ requestTimeout: longestMs, headersTimeout: 10_000, keepAliveTimeout: 65_000 })
server.on('request', (request, response) => {
  const path = request.url?.split('?', 1)[0] ?? '/'
  // Limits go by address: without a proxy of the operator's, what the client claims does not count.
  if (!TRUST_PROXY) request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  limitTime(request, response)
  if (stopping) response.setHeader('connection', 'close')
  const answer = isMachinePath(path) ? answerMachine : answerPage
  answer(request, response).catch((error: unknown) => {
    log().error({ err: error }, 'a request was not answered')
    response.destroy()
  })
})
server.listen(PORT, HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  log().info({ host: HOST, port }, 'web is ready')
  process.send?.({ type: 'ready', port })
})
await listenToVendors()

// For a moment every answer ends its connection, so that no client writes into one that we close.
const drainMs = 1_000

onStop(async () => {
  announceStop()
  stopping = true
  await new Promise(done => setTimeout(done, drainMs))
  const closed = new Promise(done => server.close(done))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await closed
  clearInterval(idle)
  await closeVendors()
  await closeTemplates()
  await closeDatabase()
})
