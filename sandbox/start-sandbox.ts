import type { Socket } from 'node:dgram'
import type { AddressInfo, Server } from 'node:net'
import { answerAccounts } from './console/accounts.ts'
import { answerDns } from './console/dns.ts'
import { answerJournal } from './console/journal.ts'
import { answerPhones } from './console/phones.ts'
import { answerScenario } from './console/scenario.ts'
import { type Incoming, json } from './http/reply.ts'
import { createHttpServer, type FindRoute, type Outcome, type Route } from './http/server.ts'
import { answerMerchant } from './merchant/answer.ts'
import { answerPages } from './pages/pages.ts'
import { mountVendor } from './vendors/conduct.ts'
import { createHttpVendors } from './vendors/registry.ts'
import { createSipServer } from './vendors/sip.ts'
import { createSmppServer } from './vendors/smpp.ts'
import { createSmtpServer } from './vendors/smtp.ts'
import { createWorld, type World } from './world.ts'

export type SandboxOptions = {
  host?: string
  httpPort: number
  smtpPort: number
  smppPort: number
  sipPort?: number
  merchantPort?: number
  log?: (error: unknown) => void
}

const loopback = ['127.0.0.1', '::1', 'localhost']

const plainRoute = (answer: (incoming: Incoming) => Outcome | Promise<Outcome>): Route => ({
  answer,
  tooLarge: () => json(413, { error: 'The body is larger than 20 MB' }),
})

function findRoutes(world: World): FindRoute {
  const console = {
    _accounts: plainRoute(incoming => answerAccounts(world, incoming)),
    _scenario: plainRoute(incoming => answerScenario(world, incoming)),
    _journal: plainRoute(incoming => answerJournal(world, incoming)),
    _dns: plainRoute(incoming => answerDns(world, incoming)),
    _phones: plainRoute(incoming => answerPhones(world, incoming)),
  }
  const mounts = new Map<string, { route: Route; path: string }>()
  for (const [name, route] of Object.entries(console)) mounts.set(name, { route, path: `/${name}` })
  for (const vendor of createHttpVendors(world))
    mounts.set(vendor.path.split('/')[1] ?? '', { route: mountVendor(world, vendor), path: vendor.path })
  const pages = plainRoute(incoming => answerPages(world, incoming))

  return path => {
    const end = path.indexOf('/', 1)
    const mount = mounts.get(end < 0 ? path.slice(1) : path.slice(1, end))
    if (!mount) return { route: pages, path }
    return path.startsWith(mount.path)
      ? { route: mount.route, path: path.slice(mount.path.length) }
      : undefined
  }
}

const findMerchant =
  (world: World): FindRoute =>
  path => ({ route: plainRoute(incoming => answerMerchant(world.merchant, world.places, incoming)), path })

const listen = (server: Pick<Server, 'listen' | 'once' | 'address'>, port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

const listenOnUdp = (socket: Socket, port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, host, () => {
      socket.off('error', reject)
      resolve(socket.address().port)
    })
  })

/** Starts every simulated vendor, and a merchant, on real loopback sockets; port 0 takes any free one. */
export async function startSandbox({
  host = '127.0.0.1',
  httpPort,
  smtpPort,
  smppPort,
  sipPort = 0,
  merchantPort = 0,
  log = () => {},
}: SandboxOptions) {
  if (!loopback.includes(host)) throw new Error(`The sandbox listens on loopback only, not on ${host}`)
  const world = createWorld()
  const http = createHttpServer(findRoutes(world), log)
  const merchant = createHttpServer(findMerchant(world), log)
  const smtp = createSmtpServer(world, log)
  const smpp = createSmppServer(world)
  const sip = createSipServer(world, host)

  const close = async () => {
    await Promise.all([
      ...[http, merchant].map(
        server =>
          new Promise<void>(resolve => {
            server.close(() => resolve())
            server.closeAllConnections()
          }),
      ),
      new Promise<void>(resolve => smtp.close(() => resolve())),
      new Promise<void>(resolve => {
        smpp.close(() => resolve())
        for (const session of [...smpp.sessions]) session.destroy()
      }),
      new Promise<void>(resolve => sip.close(resolve)),
      world.reports.close(),
    ])
  }

  try {
    const ports = {
      httpPort: await listen(http, httpPort, host),
      smtpPort: await listen(smtp.server, smtpPort, host),
      smppPort: await listen(smpp, smppPort, host),
      sipPort: await listenOnUdp(sip, sipPort, host),
    }
    const shownHost = host === '::1' ? '[::1]' : host
    const url = `http://${shownHost}:${ports.httpPort}`
    const merchantUrl = `http://${shownHost}:${await listen(merchant, merchantPort, host)}`
    smpp.on('error', log)
    sip.on('error', log)
    Object.assign(world.places, { vendors: url, merchant: merchantUrl })
    return { url, merchantUrl, ...ports, close }
  } catch (error) {
    http.close()
    merchant.close()
    smpp.close()
    smtp.server.close()
    sip.close()
    throw error
  }
}
